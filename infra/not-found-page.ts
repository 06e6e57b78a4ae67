import { webHeaders } from '../shared/page-headers.ts';

/**
 * For people who open an address that leads nowhere: a page in each language, and never a blank
 * one.
 */
export const notFoundPage = `<!doctype html>
<html lang="fi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Sivua ei löytynyt – Laituri</title>
<link rel="icon" href="/favicon.svg" type="image/svg+xml">
<link rel="stylesheet" href="/not-found.css">
</head>
<body>
<main>
<section>
<h1>Sivua ei löytynyt</h1>
<p>Osoitteessa on kirjoitusvirhe, tai siitä puuttuu osa. Jos sait linkin tai koodin ohjaajalta, <a href="/a">avaa vastaussivu</a> ja kirjoita koodi.</p>
<p><a href="/">Työntekijän etusivulle</a></p>
</section>
<section lang="sv">
<h2>Sidan hittades inte</h2>
<p>Det finns ett skrivfel i adressen, eller så saknas en del av den. Om du fick en länk eller en kod av handledaren, <a href="/a">öppna svarssidan</a> och skriv koden.</p>
<p><a href="/">Till personalens startsida</a></p>
</section>
<section lang="en">
<h2>Page not found</h2>
<p>There is a mistake in the address, or a part of it is missing. If the leader gave you a link or a code, <a href="/a">open the answer page</a> and type the code.</p>
<p><a href="/">To the staff start page</a></p>
</section>
</main>
</body>
</html>
`;

/** The headers of its reply: those of any page, and fetched again each time. */
export const notFoundHeaders: Readonly<Record<string, string>> = {
  ...webHeaders('/not-found'),
  'Content-Type': 'text/html; charset=utf-8',
  'Cache-Control': 'no-store',
};
