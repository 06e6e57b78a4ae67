/**
 * Keeps the page from ever being blank. The page's HTML has a text for browsers in which the app
 * does not open (`#unopened`); this script only delays it, so that it does not flash by where the
 * app opens soon. The text is shown at once if this script does not run, if the browser has no
 * modules or lacks what the page needs (`data-needs`), and if anything on the page fails to load or
 * throws. Plain ES5, because it must run in any browser.
 */
(function (page) {
  function isThere(path) {
    var part = window;
    return path.split('.').every(function (name) {
      part = part && part[name];
      return part;
    });
  }
  var needs = (page.getAttribute('data-needs') || '').split(' ').filter(Boolean);
  if (!('noModule' in document.createElement('script')) || !needs.every(isThere)) {
    page.setAttribute('data-old-browser', '');
    return;
  }
  page.setAttribute('data-opening', '');
  window.addEventListener(
    'error',
    function () {
      page.removeAttribute('data-opening');
    },
    true
  );
})(document.documentElement);
