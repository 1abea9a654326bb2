// Every action has a key. A control names its key in data-keys; moving about is done here.
const dialog = document.getElementById('keys');
const off = document.getElementById('keys-off');
const quiet = () => { try { return localStorage.getItem('keys') === 'off'; } catch { return false; } };
if (off) {
  off.checked = quiet();
  off.addEventListener('change', () => { try { localStorage.setItem('keys', off.checked ? 'off' : 'on'); } catch { /* forbidden */ } });
}

const page = document.body.dataset.page;
const all = (selector) => [...document.querySelectorAll(selector)];
let before = '';

const go = (selector, step) => {
  const cards = all(selector);
  if (!cards.length) return null;
  const now = cards.findIndex((card) => card.classList.contains('at'));
  const next = cards[Math.max(0, Math.min(cards.length - 1, now < 0 ? (step > 0 ? 0 : cards.length - 1) : now + step))];
  for (const card of all('.at')) card.classList.remove('at');
  next.classList.add('at');
  const link = next.querySelector('a.title');
  (link ?? next).focus({ preventScroll: true });
  next.scrollIntoView({ block: 'nearest' });
  return next;
};
const at = (selector) => document.querySelector(`${selector}.at`);

const judge = (value) => {
  const flag = at('.flag') ?? go('.flag', 1);
  const radio = flag?.querySelector(`.judge [value="${value}"]`);
  if (!radio) return;
  radio.checked = true;
  radio.dispatchEvent(new Event('change', { bubbles: true }));
  radio.dispatchEvent(new Event('input', { bubbles: true }));
  if (value === 'DISMISSED') flag.querySelector('.why input').focus();
};
const place = () => {
  const card = at('.cards > li');
  const link = card?.querySelector('.words a, a.mark');
  if (link) document.querySelector(link.getAttribute('href'))?.scrollIntoView({ block: 'center' });
};
const unfold = (details, selector) => {
  if (!details) return;
  details.open = !details.open || selector !== undefined;
  if (selector) details.querySelector(selector)?.focus();
};

const moves = {
  queue: {
    j: () => go('.row', 1),
    k: () => go('.row', -1),
    o: () => at('.row')?.querySelector('a.title').click(),
    x: () => at('.row')?.querySelector('.pick input')?.click(),
    w: () => unfold(at('.row')?.querySelector('.prio')),
  },
  article: {
    j: () => go('.flag', 1),
    k: () => go('.flag', -1),
    e: () => go('.quote', 1),
    E: () => go('.quote', -1),
    t: place,
    y: () => judge('CONFIRMED'),
    d: () => judge('DISMISSED'),
    z: () => judge(''),
    x: () => unfold((at('.quote') ?? go('.quote', 1))?.querySelector('.fix'), 'input[name=speaker]'),
  },
};

const press = (control) => {
  if (control instanceof HTMLInputElement) {
    if (control.type === 'radio') {
      control.checked = true;
      control.dispatchEvent(new Event('change', { bubbles: true }));
      control.dispatchEvent(new Event('input', { bubbles: true }));
    }
    control.focus();
    if (control.type !== 'radio') control.select();
  } else if (control.tagName === 'SUMMARY') {
    unfold(control.parentElement, 'input:not([type=hidden])');
  } else {
    control.click();
  }
};

document.addEventListener('keydown', (event) => {
  const field = event.target.closest?.('input:not([type=radio], [type=checkbox]), textarea, select');
  if (event.key === 'Escape' && field) { field.blur(); return; }
  if (event.key === 'Enter' && event.ctrlKey) { document.getElementById('decide')?.requestSubmit(); return; }
  if (field || event.ctrlKey || event.metaKey || event.altKey || quiet() || dialog?.open) return;
  if (event.key === '?' && dialog) { event.preventDefault(); dialog.showModal(); return; }
  const combination = before ? `${before} ${event.key}` : event.key;
  before = '';
  if (combination === 'g') { before = 'g'; setTimeout(() => { before = ''; }, 1500); return; }
  const move = moves[page]?.[combination];
  const control = all('[data-keys]').find((it) => it.dataset.keys === combination && !it.disabled);
  if (move) { event.preventDefault(); move(); } else if (control) { event.preventDefault(); press(control); }
});
