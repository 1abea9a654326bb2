// What others do is told here, and nothing moves under the reader's hands: rows change where they stand,
// new ones wait behind a button.
const live = document.getElementById('live');
const rows = document.getElementById('rows');
const address = live?.dataset.stream;

const say = (text, action) => {
  live.replaceChildren();
  const words = document.createElement('span');
  words.textContent = text;
  live.append(words);
  if (action) {
    const button = document.createElement('button');
    button.type = 'button';
    button.dataset.keys = '.';
    button.textContent = action.name;
    button.addEventListener('click', action.run);
    live.append(button);
  }
};

const freshRows = async () => {
  const answer = await fetch(location.href, { headers: { 'X-Copydesk': 'rows' } });
  if (!answer.ok) { location.reload(); return; }
  const next = new DOMParser().parseFromString(await answer.text(), 'text/html');
  const picked = new Set([...rows.querySelectorAll('.pick input:checked')].map((box) => box.closest('.row').dataset.id));
  const known = new Set([...rows.children].map((row) => row.dataset.id));
  const come = [...next.querySelectorAll('#rows > .row')];
  for (const row of come) {
    if (!known.has(row.dataset.id)) row.classList.add('fresh');
    const box = row.querySelector('.pick input');
    if (box && picked.has(row.dataset.id)) box.checked = true;
  }
  rows.replaceChildren(...come);
  for (const part of ['total', 'nothing']) {
    const here = document.getElementById(part);
    const there = next.getElementById(part);
    if (here && there) here.replaceWith(there);
    else if (here && part === 'nothing') here.remove();
    else if (there && part === 'nothing') rows.before(there);
  }
  const facets = next.querySelector('.facets');
  document.querySelector('.facets')?.replaceWith(facets);
  say('Up to date.');
};

const swap = async (item) => {
  const row = [...rows.children].find((it) => it.dataset.id === item.id);
  if (!row || row.dataset.tag === item.tag) return;
  const answer = await fetch(`/queue/row?id=${encodeURIComponent(item.id)}&in=${encodeURIComponent(live.dataset.query ?? location.search.slice(1))}`);
  if (!answer.ok) return;
  const holder = document.createElement('ol');
  holder.innerHTML = await answer.text();
  const next = holder.firstElementChild;
  if (!next) return;
  next.classList.add('moved');
  if (row.classList.contains('at')) next.classList.add('at');
  const box = next.querySelector('.pick input');
  if (box) box.checked = row.querySelector('.pick input')?.checked ?? false;
  const focused = row.contains(document.activeElement);
  row.replaceWith(next);
  if (focused) next.querySelector('a.title').focus({ preventScroll: true });
};

const queue = (source) => {
  const waiting = new Map();
  source.addEventListener('queue', (event) => {
    const told = JSON.parse(event.data);
    const known = new Set([...rows.children].map((row) => row.dataset.id));
    for (const item of told.items) {
      if (known.has(item.id)) swap(item);
      else if (item.matches) waiting.set(item.id, item.title);
      else waiting.delete(item.id);
    }
    document.getElementById('total').textContent = told.total;
    if (!waiting.size) return;
    const last = [...waiting.values()].pop();
    const words = waiting.size === 1 ? `1 new: ${last}` : `${waiting.size} new, the last: ${last}`;
    say(words, { name: 'Show', run: async () => { waiting.clear(); await freshRows(); } });
    if (!known.size) { waiting.clear(); freshRows(); }
  });
};

const article = (source) => {
  source.addEventListener('article', (event) => {
    const told = JSON.parse(event.data);
    if (told.tag === live.dataset.tag) return;
    say(told.words, { name: 'Show it as it is now', run: () => location.reload() });
  });
};

if (address) {
  const source = new EventSource(address);
  source.addEventListener('open', () => live.classList.remove('off'));
  source.addEventListener('error', () => {
    live.classList.add('off');
    if (source.readyState === EventSource.CLOSED) say('No longer kept up to date.', { name: 'Reload', run: () => location.reload() });
  });
  if (rows) queue(source); else article(source);
  addEventListener('pagehide', () => source.close());
}
