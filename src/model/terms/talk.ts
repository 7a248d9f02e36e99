/** Who sits opposite: the manager, somebody from another department, an outside mentor, HR. */
export const counterparts = ['boss', 'cross', 'mentor', 'hr'] as const;
/** See `counterparts`. */
export type Counterpart = (typeof counterparts)[number];

/** Where a talk stands: opening, where I am, what it means, options, a step, looking back. */
export const phases = ['open', 'now', 'meaning', 'options', 'step', 'review'] as const;
/** See `phases`. */
export type Phase = (typeof phases)[number];
