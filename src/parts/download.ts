/**
 * Hands a file to the reader. It is made in the browser and goes nowhere else.
 *
 * @param name of the file; it may end up on a shared disk, so it says nothing about the person
 */
export function download(name: string, file: Blob): void {
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser has taken hold of it by the next task.
  setTimeout(() => URL.revokeObjectURL(address));
}
