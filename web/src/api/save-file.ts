/** Has the browser save a file that was made on the page. */
export function saveFile(name: string, content: Blob): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The address must last until the browser has read the file.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
