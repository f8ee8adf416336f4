import { faker as german } from '@faker-js/faker/locale/de';
import { faker as english } from '@faker-js/faker/locale/en';
import { faker as french } from '@faker-js/faker/locale/fr';
import { faker as dutch } from '@faker-js/faker/locale/nl';
import { companySizes, countries, type Country } from './market.ts';
import type { Random } from './random.ts';

const fakers = { de: german, en: english, fr: french, nl: dutch } as const;
type Locale = keyof typeof fakers;

export type Company = {
  readonly name: string;
  /** Below `.example`, which never leads anywhere. */
  readonly domain: string;
  readonly country: Country;
  readonly size: (typeof companySizes)[number];
};

export type Contact = {
  readonly company: Company;
  readonly name: string;
  readonly email: string;
  readonly phone: string;
};

type KnownCompany = Company & { contacts: number; readonly firstName: number; readonly lastName: number };

const newCompanyShare = 0.62;
/** Of how many companies further people may come. */
const remembered = 400;

/** Makes people of companies; some companies send several. No two people have the same address. */
export class Contacts {
  readonly #random: Random;
  readonly #recent: KnownCompany[] = [];
  readonly #domains = new Set<string>();
  readonly #names: Readonly<Record<Locale, { first: readonly string[]; last: readonly string[] }>>;

  constructor(random: Random) {
    this.#random = random;
    for (const faker of Object.values(fakers)) faker.seed(random.whole(1, 1_000_000));
    const namesOf = (locale: Locale) => ({
      first: distinct(160, () => fakers[locale].person.firstName()),
      last: distinct(320, () => fakers[locale].person.lastName()),
    });
    this.#names = { de: namesOf('de'), en: namesOf('en'), fr: namesOf('fr'), nl: namesOf('nl') };
  }

  next(): Contact {
    const company =
      this.#recent.length === 0 || this.#random.chance(newCompanyShare)
        ? this.#newCompany()
        : this.#random.pick(this.#recent);
    const { first, last } = this.#names[company.country.locale];
    const firstName = first[(company.firstName + company.contacts * 7) % first.length] ?? '';
    const lastName = last[(company.lastName + company.contacts * 11) % last.length] ?? '';
    company.contacts += 1;
    return {
      company,
      name: `${firstName} ${lastName}`,
      email: `${asciiOf(firstName)}.${asciiOf(lastName)}@${company.domain}`,
      phone: `${company.country.dialling} ${this.#random.whole(20, 99)} ${this.#random.whole(1_000_000, 9_999_999)}`,
    };
  }

  #newCompany(): KnownCompany {
    const country = this.#random.weighted(countries);
    const made = fakers[country.locale].company.name();
    // A name that is taken gets a place, as companies of the same name have.
    const name = this.#domains.has(asciiOf(made)) ? `${made} ${fakers[country.locale].location.city()}` : made;
    const start = asciiOf(name);
    let label = start;
    for (let copy = 2; this.#domains.has(label); copy += 1) label = `${start}-${copy}`;
    this.#domains.add(label);
    const company: KnownCompany = {
      name,
      domain: `${label}.example`,
      country,
      size: this.#random.weighted(companySizes),
      contacts: 0,
      firstName: this.#random.whole(0, 10_000),
      lastName: this.#random.whole(0, 10_000),
    };
    this.#recent.push(company);
    if (this.#recent.length > remembered) this.#recent.shift();
    return company;
  }
}

/** As many different names as the maker gives in a fair number of tries. */
function distinct(count: number, make: () => string): string[] {
  const names = new Map<string, string>();
  for (let tries = 0; names.size < count && tries < count * 5; tries += 1) {
    const name = make();
    names.set(asciiOf(name), name);
  }
  return [...names.values()];
}

const germanLetters: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' };

function asciiOf(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[äöüß]/gu, (letter) => germanLetters[letter] ?? letter)
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^a-z0-9]+/gu, '-')
    .replaceAll(/^-|-$/gu, '');
}
