import { warnOnce } from '../../base/log.js';
import {
  contacts,
  learning,
  postings,
  roads,
  roleFamilies,
  roles,
  skills,
  stories,
} from '../../model/records/career.js';
import type { AnyRecord, Resource } from '../../model/resource.js';
import { isGood } from '../../port/validate.js';
import type { CareerData } from './catalogue.js';

const slice = 500;

/**
 * Data handed in by a page has not been through the port: what does not fit is
 * left out and named once. In slices, as a page may hand in ten thousand roles.
 */
export function* givenSlices(given: Partial<CareerData>): Generator<void, CareerData, undefined> {
  function* good<T extends AnyRecord>(
    resource: Resource<T>,
    field: keyof CareerData,
  ): Generator<void, readonly T[], undefined> {
    const list: unknown = given[field];
    if (list === undefined) return [];
    if (!Array.isArray(list)) {
      warnOnce(`<kyoritsu-path-explorer> data.${field}: not a list, left out`);
      return [];
    }
    const warn = (message: string): void => warnOnce(`<kyoritsu-path-explorer> data.${message}`);
    const kept: T[] = [];
    for (let at = 0; at < list.length; at++) {
      const record: unknown = list[at];
      if (isGood(resource, record, warn)) kept.push(record);
      if (at % slice === slice - 1) yield;
    }
    yield;
    return kept;
  }
  return {
    roles: yield* good(roles, 'roles'),
    roads: yield* good(roads, 'roads'),
    skills: yield* good(skills, 'skills'),
    families: yield* good(roleFamilies, 'families'),
    postings: yield* good(postings, 'postings'),
    learning: yield* good(learning, 'learning'),
    stories: yield* good(stories, 'stories'),
    contacts: yield* good(contacts, 'contacts'),
    ownContacts: yield* good(contacts, 'ownContacts'),
    now: typeof given.now === 'string' ? given.now : undefined,
  };
}
