// Small things that a page does better with a script: clocks, drafts, marks that light up.
const $$ = (selector, root = document) => [...root.querySelectorAll(selector)];
const pad = (n) => String(n).padStart(2, '0');

// Times in the reader's own zone.
const brief = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' });
for (const time of $$('.timeline time, .audit time')) time.textContent = brief.format(new Date(time.dateTime));

const ago = (seconds) => {
  if (seconds < 60) return 'now';
  if (seconds < 3600) return `${Math.floor(seconds / 60)} min`;
  if (seconds < 172800) return `${Math.floor(seconds / 3600)} h`;
  return `${Math.floor(seconds / 86400)} days`;
};
const started = Date.now();
const tick = () => {
  const now = Date.now();
  for (const time of $$('.row .meta time')) time.textContent = ago((now - Date.parse(time.dateTime)) / 1000);
  for (const clock of $$('.clock[data-since]')) {
    const s = Math.max(0, Math.floor((now - Date.parse(clock.dataset.since)) / 1000));
    const h = Math.floor(s / 3600);
    clock.textContent = `${h ? `${h}:` : ''}${pad(Math.floor(s / 60) % 60)}:${pad(s % 60)}`;
    clock.classList.toggle('long', s > 900);
  }
  for (const undo of $$('[data-left]')) {
    const left = Number(undo.dataset.left) - Math.floor((now - started) / 1000);
    if (left <= 0) undo.closest('form').remove();
    else undo.querySelector('.left').textContent = `${left} s`;
  }
};
tick();
setInterval(tick, 1000);

// What is filled in stays: on this machine, for this record, until it is sent or signed out.
const form = document.getElementById('decide');
const store = {
  read: (key) => { try { return JSON.parse(localStorage.getItem(key)); } catch { return null; } },
  write: (key, value) => { try { localStorage.setItem(key, JSON.stringify(value)); } catch { /* full or forbidden: no drafts */ } },
  drop: (key) => { try { localStorage.removeItem(key); } catch { /* forbidden: there is none */ } },
};
const who = document.querySelector('.who .name')?.textContent ?? '';
if (document.querySelector('.notice.decided')) {
  const { article, tag } = document.getElementById('live').dataset;
  store.drop(`draft ${who} ${article} ${tag.split('-')[0]}`);
}
if (form) {
  const key = `draft ${who} ${form.dataset.draft}`;
  const fields = () => [...form.elements].filter((e) => e.name && e.type !== 'hidden' && e.type !== 'submit');
  const kept = store.read(key);
  const touched = fields().some((e) => (e.type === 'radio' ? e.checked && e.value : e.value));
  if (kept && !touched) {
    for (const e of fields()) {
      if (!(e.name in kept)) continue;
      if (e.type === 'radio') e.checked = kept[e.name] === e.value;
      else e.value = kept[e.name];
    }
  }
  const keep = () => {
    const all = {};
    for (const e of fields()) if ((e.type !== 'radio' || e.checked) && e.value) all[e.name] = e.value;
    store.write(key, all);
  };
  form.addEventListener('input', keep);
  document.addEventListener('input', (event) => { if (event.target.form === form) keep(); });
  // Ask for reasons where they are needed; the server asks again.
  const need = () => {
    const verdict = form.elements.verdict?.value;
    form.elements.reason.required = verdict === 'REJECT' || verdict === 'ESCALATE';
    for (const why of $$('.why input')) {
      const dismissed = why.closest('.judge').querySelector('[value=DISMISSED]').checked;
      why.required = dismissed && why.dataset.needed === 'yes';
    }
  };
  need();
  document.addEventListener('change', need);
  form.addEventListener('submit', () => { for (const b of $$('button', form)) setTimeout(() => { b.disabled = true; }); });
}
for (const out of $$('form[action="/sign-out"]')) {
  out.addEventListener('submit', () => {
    for (const key of Object.keys(localStorage)) if (key.startsWith('draft ')) store.drop(key);
  });
}

// A card and its words light up together.
const light = (owners, on) => {
  for (const owner of owners) {
    for (const mark of $$(`.text [data-m~="${CSS.escape(owner)}"]`)) mark.classList.toggle('lit', on);
  }
};
for (const card of $$('.cards > li')) {
  card.addEventListener('mouseenter', () => light([card.dataset.m], true));
  card.addEventListener('mouseleave', () => light([card.dataset.m], false));
}
document.querySelector('.text')?.addEventListener('click', (event) => {
  const mark = event.target.closest('[data-m]');
  if (!mark || event.target.closest('a') || String(getSelection())) return;
  const owner = mark.dataset.m.split(' ').sort((a, b) => (a[0] === 'f' ? -1 : 1) - (b[0] === 'f' ? -1 : 1))[0];
  document.querySelector(`.cards > [data-m="${CSS.escape(owner)}"]`)?.scrollIntoView({ block: 'center' });
});

// How many are selected.
const picked = document.getElementById('picked');
if (picked) {
  const count = () => {
    const n = $$('.pick input:checked').length;
    picked.textContent = n === 0 ? 'None selected' : `${n} selected`;
    document.querySelector('.bulk button').disabled = n === 0;
    document.querySelector('.bulk').classList.toggle('idle', n === 0);
  };
  document.addEventListener('change', count);
  count();
}
