/** Why a figure is not shown, in the five public words (privacy rule 15 keeps them this coarse). */
export const withheldReasons = ['pending', 'insufficient', 'protected', 'no-data', 'out-of-scope'] as const;
export type Withheld = (typeof withheldReasons)[number];
