/**
 * The stylesheets of printed files. A policy allows a style in a page only by the style's hash, so
 * these are data of their own: the file that contains one, and the page that shows the file before
 * it is printed, allow exactly these and no other inline style.
 */
export const linkSheetStyles = `
@page { size: A4; margin: 12mm }
:root { color-scheme: light; font: 11pt/1.35 system-ui, "Noto Sans", "DejaVu Sans", sans-serif; color: #111; background: #fff }
body { margin: 0 auto; max-width: 186mm; padding: 4mm }
h1 { font-size: 15pt; margin: 0 }
header p { margin: 1mm 0 4mm; max-width: 150mm }
ol { list-style: none; margin: 0; padding: 0; display: grid; grid-template-columns: 1fr 1fr; border-top: 1px dashed #777 }
li { display: grid; grid-template-columns: 34mm 1fr; gap: 1.5mm 4mm; align-items: center; padding: 3mm 4mm; border-bottom: 1px dashed #777; break-inside: avoid }
li:nth-child(odd) { border-right: 1px dashed #777 }
svg { display: block; width: 34mm; height: 34mm }
p { margin: 0 }
small { color: #444; font-size: 8.5pt; display: block }
b { font-size: 12.5pt; letter-spacing: .04em; white-space: nowrap; display: block }
li > small, .form { grid-column: 1 / -1 }
.form { font-weight: 600; overflow-wrap: anywhere; hyphens: auto }
.address { display: block; font-weight: 600; overflow-wrap: anywhere }
@media screen and (max-width: 180mm) { ol { grid-template-columns: 1fr } li:nth-child(odd) { border-right: 0 } }
@media print { body { padding: 0 } header p { display: none } }
`;

export const recordPageStyles = `
@page { size: A4; margin: 18mm }
:root { color-scheme: light; font: 11pt/1.45 system-ui, "Noto Sans", "DejaVu Sans", sans-serif; color: #111; background: #fff }
body { margin: 0 auto; max-width: 174mm; padding: 4mm }
h1 { font-size: 17pt } h2 { font-size: 13pt; margin: 8mm 0 2mm; border-bottom: 1px solid #777 } h3 { font-size: 11pt; margin: 4mm 0 1mm }
h2, h3 { break-after: avoid }
table { border-collapse: collapse; width: 100% }
th, td { text-align: left; vertical-align: top; padding: 1mm 2mm; border-bottom: 1px solid #ccc; font-weight: 400 }
th { width: 60% } td { font-weight: 600; overflow-wrap: anywhere } tr { break-inside: avoid }
@media print { body { padding: 0 } }
`;

export const auditLetterStyles = `
@page { size: A4; margin: 20mm 18mm }
:root { color-scheme: light; font: 12pt/1.45 system-ui, "Noto Sans", "DejaVu Sans", sans-serif; color: #111; background: #fff }
body { margin: 0 auto; max-width: 174mm; padding: 4mm }
h1 { font-size: 18pt; line-height: 1.2; margin: 6mm 0 }
table { border-collapse: collapse; width: 100%; margin: 6mm 0; font-size: 10.5pt }
thead { display: table-header-group }
th, td { text-align: left; vertical-align: top; padding: 2mm 3mm 2mm 0; border-bottom: 1px solid #999 }
tr { break-inside: avoid }
td:first-child { white-space: nowrap }
small { display: block; color: #444; font-size: 9.5pt }`;

export const printedFormStyles = `
@page { size: A4; margin: 14mm 16mm }
:root { color-scheme: light; font: 11.5pt/1.4 system-ui, "Noto Sans", "DejaVu Sans", sans-serif; color: #111; background: #fff }
body { margin: 0 auto; max-width: 178mm; padding: 4mm }
article + article { break-before: page }
header { display: flex; justify-content: space-between }
p { margin: 0 0 2mm } b { font-size: 12.5pt; letter-spacing: .04em; white-space: nowrap }
h1 { font-size: 15pt; line-height: 1.2; margin: 2mm 0 4mm; hyphens: auto } h2 { font-size: 12pt; margin: 4mm 0 1mm } h3 { font-size: 11.5pt; margin: 4mm 0 1mm }
h2, h3 { break-after: avoid }
.when { display: block; font-size: 9.5pt; font-weight: 400 }
.beginning { border: 1px solid #777; border-radius: 2mm; padding: 2mm 4mm; margin-bottom: 4mm; font-size: 10.5pt }
.beginning h2 { margin: 0 0 1mm } .beginning p { margin: 0 0 1mm }
.day { display: inline-block; width: 45mm; border-bottom: 1px solid #111 }
.instruction { font-weight: 600 }
table { border-collapse: collapse; width: 100% }
thead { display: table-header-group }
th, td { padding: 1.5mm 1mm; border-bottom: 1px solid #999; font-weight: 400 }
th[scope=row] { text-align: left; padding-right: 3mm }
th[scope=col] { width: 17mm; font-size: 8.5pt; line-height: 1.2; vertical-align: bottom }
td { text-align: center; white-space: nowrap }
tr, .question { break-inside: avoid }
ul { list-style: none; margin: 0; padding: 0 }
.line { width: 60mm; height: 8mm; border-bottom: 1px solid #111 }
.lines { height: 24mm; border: 1px solid #999 }
.end { margin-top: 5mm; font-weight: 600; break-before: avoid }
@media print { body { padding: 0 } }
`;

/**
 * The hashes of these styles for `style-src`, so that these and no others are applied; a test
 * computes them again.
 */
export const printedStyleSources: readonly string[] = [
  `'sha256-Tmh6I40PrgzTJ+JdFfY9PCCWVr1EApkt+rJ4YlZwQWI='`,
  `'sha256-1IxVCw7FKgSSaIxuNwvQis2dfNFQ+kuDJHD+UURPvZo='`,
  `'sha256-DTtQU3hSb+ADiSmN68KxJKLynv/D/cmsu7uamE29/x8='`,
  `'sha256-AreyhzP5EoJNXkKXjOrIp8WrrKlta/j3tu6t/8g0fMo='`,
];
