import type { Unit } from '../schemas/organisation.js';
import type { Text } from '../text.js';

/** More names than these are counted instead. */
const named = 3;

/** How names are put together, in the languages that an organisation's units have. */
const words: { readonly [language: string]: { join: string; more(n: number): string; direct(name: string): string } } =
  {
    ja: { join: '・', more: (n) => `ほか${n}`, direct: (name) => `${name}(直属)` },
    en: { join: ', ', more: (n) => `and ${n} more`, direct: (name) => `${name} (directly)` },
  };

/**
 * The name of units shown together, in every language that their names have.
 *
 * @param direct a unit of which only those who belong to it directly are meant
 */
export function labelOf(units: readonly Unit[], direct?: Unit): Text {
  const together = (language: string): string => {
    const { join, more, direct: directly } = words[language] ?? words['en']!;
    const names = [
      ...(direct ? [directly(nameIn(direct, language))] : []),
      ...units.map((unit) => nameIn(unit, language)),
    ];
    const rest = names.length - named;
    return rest > 1
      ? `${names.slice(0, named).join(join)}${language === 'ja' ? '' : ' '}${more(rest)}`
      : names.join(join);
  };
  const all = direct ? [direct, ...units] : units;
  const languages = new Set(all.flatMap(({ name }) => (typeof name === 'string' ? [] : Object.keys(name))));
  return languages.size === 0
    ? together('ja')
    : Object.fromEntries([...languages].map((each) => [each, together(each)]));
}

function nameIn({ name, id }: Unit, language: string): string {
  return typeof name === 'string' ? name : (name[language] ?? Object.values(name)[0] ?? id);
}
