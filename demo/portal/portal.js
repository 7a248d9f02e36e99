// What this portal adds to the tags: who is signed in, and four switches of the demo. A real portal needs only the
// token, from its own sign-in.
const settings = new URLSearchParams(location.search);
const people = { employee: 'p-001', manager: 'p-002', hr: 'p-003' };
const names = {
  employee: { ja: '社員', en: 'Employee' },
  manager: { ja: '上司', en: 'Manager' },
  hr: { ja: '人事', en: 'HR' },
};
const as = settings.get('as') in people ? settings.get('as') : 'employee';

document.querySelector('#hr').token = () => `demo:${people[as]}`;

const form = document.querySelector('.switches');
for (const [value, words] of Object.entries(names)) {
  const option = new Option(words.ja, value, false, value === as);
  Object.assign(option.dataset, words);
  form.elements.as.add(option);
}

const apply = {
  // Another person is another page: nothing of the one before may stay on it.
  as(value) {
    if (value === as) return;
    settings.set('as', value);
    location.search = settings.toString();
  },
  lang(value) {
    document.documentElement.lang = value;
    for (const element of document.querySelectorAll('[data-ja]')) element.textContent = element.dataset[value];
  },
  scheme(value) {
    document.documentElement.dataset.scheme = value;
  },
  catalogue(value) {
    const explorer = document.querySelector('kyoritsu-path-explorer');
    if (value === 'company') explorer.removeAttribute('provider');
    else explorer.setAttribute('provider', value);
  },
};
for (const name of ['lang', 'scheme', 'catalogue']) {
  if (settings.has(name)) form.elements[name].value = settings.get(name);
  apply[name](form.elements[name].value);
}
form.addEventListener('change', ({ target }) => {
  apply[target.name](target.value);
  settings.set(target.name, target.value);
  history.replaceState(null, '', `?${settings}`);
});
