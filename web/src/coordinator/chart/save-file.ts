/** Has the browser save a file that was made here. */
export function saveFile(name: string, content: Blob): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser has taken hold of it by then; until then it must stay.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
