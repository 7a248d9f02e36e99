import * as z from 'zod/mini';
import { supportIds } from '../supports.js';

/** Any non-empty string that names a record; opaque to widgets. */
export const id = z.string().check(z.minLength(1), z.maxLength(200));
/** A moment: ISO 8601 with an offset (`2026-11-20T09:00:00+09:00`, `…Z`). */
export const instant = z.iso.datetime({ offset: true });
/** A day without a time: `YYYY-MM-DD`. */
export const date = z.iso.date();
/** Answers and levels run from 1 to 5; `null` is "don't know / skip". */
export const answer = z.nullable(z.int().check(z.minimum(1), z.maximum(5)));
/** A mean of answers, 1 to 5 with decimals; `null` where too few were given. */
export const level = z.nullable(z.number().check(z.minimum(1), z.maximum(5)));
/** One of the five supports. */
export const supportId = z.enum(supportIds);
/** A value a support; absent where nothing is known of it. */
export const perSupport = <T extends z.ZodMiniType>(value: T) => z.partialRecord(z.enum(supportIds), value);
/**
 * Words of a record: one string for every reader, or a string a language
 * (`{ ja: '…', en: '…' }`, keys are BCP 47 tags).
 */
export const text = z.union([z.string(), z.record(z.string(), z.string())]);
