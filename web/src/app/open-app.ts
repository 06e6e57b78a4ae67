import { type ComponentChild, render } from 'preact';

/**
 * Shows the app, and removes the page's text for browsers in which the app does not open. That text
 * stays where the browser lacks what the page needs (`web/old-browser.js`), and where the app
 * throws before it has shown anything.
 */
export function openApp(app: ComponentChild): void {
  const root = document.getElementById('app');
  if (!root || document.documentElement.hasAttribute('data-old-browser')) return;
  render(app, root);
  document.getElementById('unopened')?.remove();
}
