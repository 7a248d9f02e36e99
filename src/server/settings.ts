import { parseArgs } from 'node:util';
import { demoOrg } from './auth.js';

/** One thing that an operator may set: `--name`, or `KYORITSU_NAME` in the environment. */
interface Setting {
  readonly value?: string;
  readonly words: string;
  readonly preset?: string;
  readonly many?: boolean;
}

/** Everything but secrets, which are no arguments: `ps` shows those to everybody on the machine. */
export const settings = {
  port: { value: 'N', words: 'port to listen on; 0 takes a free one', preset: '8080' },
  host: { value: 'NAME', words: 'address to listen on; the usual one is this machine only', preset: '127.0.0.1' },
  data: { value: 'DIR', words: 'folder of the embedded database', preset: '.kyoritsu/data' },
  static: { value: 'DIR', words: 'serve the files of DIR; /name=DIR serves them at /name', many: true },
  origin: { value: 'URL', words: 'allow pages of another origin to ask for data', many: true },
  org: { value: 'ID', words: 'organisation of those who sign in', preset: demoOrg },
  'oidc-issuer': {
    value: 'URL',
    words: 'believe tokens of this issuer; ORG=URL for those of one organisation',
    many: true,
  },
  'oidc-audience': { value: 'NAME', words: 'what their `aud` has to name', many: true },
  'oidc-jwks': { value: 'URL', words: "the issuer's keys, where it does not say itself where they are" },
  'oidc-algorithm': { value: 'NAME', words: 'signatures to believe (RS256, PS256, ES256, EdDSA)', many: true },
  'oidc-skew': { value: 'SECONDS', words: 'by which clocks may differ', preset: '30' },
  'oidc-person': { value: 'CLAIM', words: "claim that holds the person's id in `people`", preset: 'sub' },
  'oidc-groups': { value: 'CLAIM', words: 'claim that holds groups, for --role', preset: 'groups' },
  'oidc-org': { value: 'CLAIM', words: 'claim that names the organisation' },
  proxy: { value: 'ADDRESS', words: 'believe X-Forwarded-For and -Proto from it; 10.0.0.0/8 for a range', many: true },
  'proxy-person': { value: 'HEADER', words: "sign in by the proxy's header with the person's id" },
  'proxy-groups': { value: 'HEADER', words: "the proxy's header with groups, by commas, for --role" },
  'proxy-org': { value: 'HEADER', words: "the proxy's header with the organisation" },
  role: { value: 'ROLE=GROUP', words: 'give hr or administrator to a group of the sign-in', many: true },
  'rate-person': { value: 'N', words: 'requests a minute of one person; 0 is without limit', preset: '1200' },
  'rate-address': { value: 'N', words: 'refused sign-ins a minute of one address; 0 is without limit', preset: '300' },
  log: { value: 'WHAT', words: 'requests on standard error, one JSON line each: json or off', preset: 'json' },
} as const satisfies { readonly [name: string]: Setting };

export type SettingName = keyof typeof settings;
/** What was set: a single value, or all given. */
export type Settings = {
  readonly [name in SettingName]: (typeof settings)[name] extends { many: true }
    ? readonly string[]
    : (typeof settings)[name] extends { preset: string }
      ? string
      : string | undefined;
};
const entries = Object.entries(settings) as [SettingName, Setting][];

/** Name in the environment: `KYORITSU_OIDC_ISSUER`. */
export const envNameOf = (name: string): string => `KYORITSU_${name.toUpperCase().replaceAll('-', '_')}`;

/**
 * Reads arguments over environment over presets. In the environment several
 * values are separated by spaces.
 *
 * @throws Error for an argument that there is not
 */
export function readSettings(
  args: readonly string[],
  env: NodeJS.ProcessEnv,
): {
  settings: Settings;
  given: ReadonlySet<SettingName>;
  demo: boolean;
  help: boolean;
  positionals: readonly string[];
} {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      ...Object.fromEntries(entries.map(([name, { many }]) => [name, { type: 'string', multiple: many ?? false }])),
      demo: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  const given = new Set<SettingName>();
  const found = entries.map(([name, { preset, many }]) => {
    const fromEnv = env[envNameOf(name)]?.trim();
    const told =
      (values as { [name: string]: unknown })[name] ?? (fromEnv ? (many ? fromEnv.split(/\s+/) : fromEnv) : undefined);
    if (told !== undefined) given.add(name);
    return [name, told ?? (many ? [] : preset)] as const;
  });
  return {
    settings: Object.fromEntries(found) as unknown as Settings,
    given,
    demo: values['demo'] === true,
    help: values['help'] === true,
    positionals,
  };
}

/** A line for each setting, for `--help`. */
export const settingLines = (): string =>
  entries
    .map(([name, { value, words, preset, many }]) => {
      const more = [preset === undefined ? '' : ` (${preset})`, many ? '; repeatable' : ''].join('');
      return `  ${`--${name} ${value}`.padEnd(23)} ${words}${more}\n`;
    })
    .join('');

/** A whole number from 0. @throws Error naming the setting */
export function numberOf(name: SettingName, text: string, most = 1_000_000): number {
  if (!/^\d{1,7}$/.test(text) || Number(text) > most) throw new Error(`--${name} ${text}: 0 to ${most} is expected`);
  return Number(text);
}
