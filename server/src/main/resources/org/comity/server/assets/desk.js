// What the desk does beyond htmx: nothing here is needed to ask or to read.

// An input method that composes Hanzi shows Latin letters until the reader chooses; those letters are not the mark.
// Hangul is searched while it is composed: each syllable already is what will be written.
window.addEventListener('input', (event) => {
  if (event.isComposing && /^[\x20-\x7e]*$/.test(event.data ?? '')) {
    event.stopImmediatePropagation();
  }
}, true);
window.addEventListener('compositionend', (event) => {
  event.target.dispatchEvent(new Event('input', { bubbles: true }));
}, true);

// A server that was stopped must not look like an answer.
const offline = document.getElementById('offline');
if (offline) {
  document.body.addEventListener('htmx:sendError', () => { offline.hidden = false; });
  document.body.addEventListener('htmx:timeout', () => { offline.hidden = false; });
  document.body.addEventListener('htmx:afterSwap', () => { offline.hidden = true; });
}

// On paper everything that can be unfolded is unfolded.
window.addEventListener('beforeprint', () => {
  for (const folded of document.querySelectorAll('details:not([open])')) {
    folded.dataset.folded = '';
    folded.open = true;
  }
});
window.addEventListener('afterprint', () => {
  for (const folded of document.querySelectorAll('details[data-folded]')) {
    delete folded.dataset.folded;
    folded.open = false;
  }
});
