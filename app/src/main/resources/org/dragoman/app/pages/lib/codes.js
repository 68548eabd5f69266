// What codes are called.
import { ask } from './api.js';

let promise = null;
let known = { types: [], cameo: {}, countries: [], sectors: [] };
let countries = new Map();
let sectors = new Map();
let types = new Map();

export const QUADS = ['', 'Verbal cooperation', 'Material cooperation', 'Verbal conflict', 'Material conflict'];
export const FACTUALITY = {
  ASSERTED: 'told as fact', CLAIMED: 'claimed', DENIED: 'denied', PLANNED: 'planned', HYPOTHETICAL: 'hypothetical',
};

/** Loads the names once. */
export function codes() {
  promise ??= ask('/codes').then((loaded) => {
    known = loaded;
    countries = new Map(loaded.countries.map((c) => [c.code, c.name]));
    sectors = new Map(loaded.sectors.map((s) => [s.code, s.name]));
    types = new Map(loaded.types.map((t) => [t.code, t]));
    return known;
  }).catch((error) => { promise = null; throw error; });
  return promise;
}

export const country = (code) => countries.get(code) ?? sectors.get(code) ?? code;
export const sector = (code) => sectors.get(code) || code;
export const type = (code) => types.get(code);
export const cameo = (code) => known.cameo[code] ?? '';
export const allTypes = () => known.types;
export const allCountries = () => known.countries;

/** "United States, Government". */
export function coded(countryCode, sectorCode) {
  return [...new Set([countryCode && country(countryCode), sectorCode && sector(sectorCode)].filter(Boolean))].join(', ');
}

/** A pattern of the API as people say it: "Iran, Military" for IRNMIL; a name as it is. */
export function spoken(of) {
  const [, c, s] = /^([A-Z]{3})?:?([A-Z]{3})?$/.exec(of ?? '') ?? [];
  return (c || s) && (countries.has(c) || sectors.has(c) || sectors.has(s)) ? coded(c ?? '', s ?? '') : (of ?? '');
}

/** What people wrote as the API asks: "Iran, Military", "iran military" and IRNMIL are the same; a name stays. */
export function asked(words) {
  const text = words.trim().replace(/\s+/g, ' ');
  const lower = text.toLowerCase();
  const [c] = [...countries].find(([, name]) => lower === name.toLowerCase()) ?? [];
  if (c) return c;
  const [s] = [...sectors].find(([, name]) => lower === name.toLowerCase()) ?? [];
  if (s) return `:${s}`;
  for (const [code, name] of countries) {
    const rest = lower.startsWith(name.toLowerCase()) ? lower.slice(name.length).replace(/^[,: ]+/, '') : '';
    const [of] = rest ? [...sectors].find(([one, word]) => rest === word.toLowerCase() || rest === one.toLowerCase()) ?? [] : [];
    if (of) return code + of;
  }
  return text;
}

/** A participant in a few words. */
export function person(p) {
  return p.name || p.text || coded(p.country, p.sector) || 'somebody';
}

export function people(list) {
  if (list.length === 0) return 'somebody';
  const names = [...new Set(list.map(person))];
  return names.length > 3 ? `${names.slice(0, 2).join(', ')} and ${names.length - 2} more` : names.join(', ').replace(/, ([^,]*)$/, ' and $1');
}

/** How the API is asked for this participant. */
export function pattern(p) {
  if (p.country) return p.country + (p.sector || '');
  return p.name || p.text;
}
