/** The reader puts a role among the bookmarks, or takes it out. `preventDefault()` leaves it undone. */
export class KeepRoleEvent extends Event {
  static readonly type = 'kyoritsu-keep-role';
  readonly detail: { readonly roleId: string; readonly kept: boolean };
  constructor(roleId: string, kept: boolean) {
    super(KeepRoleEvent.type, { bubbles: true, composed: true, cancelable: true });
    this.detail = { roleId, kept };
  }
}

/** The reader puts a role aside for now, or takes it back into sight. `preventDefault()` leaves it undone. */
export class PutAsideEvent extends Event {
  static readonly type = 'kyoritsu-put-aside';
  readonly detail: { readonly roleId: string; readonly aside: boolean };
  constructor(roleId: string, aside: boolean) {
    super(PutAsideEvent.type, { bubbles: true, composed: true, cancelable: true });
    this.detail = { roleId, aside };
  }
}

/**
 * The reader names a role as the goal, or as the one held now; no id takes it
 * back. `preventDefault()` leaves it undone.
 */
export class ChooseRoleEvent extends Event {
  static readonly type = 'kyoritsu-choose-role';
  readonly detail: { readonly as: 'goal' | 'now'; readonly roleId: string | null };
  constructor(as: 'goal' | 'now', roleId: string | null) {
    super(ChooseRoleEvent.type, { bubbles: true, composed: true, cancelable: true });
    this.detail = { as, roleId };
  }
}

/**
 * The reader changes something in the own draft: the pace, the notes, an
 * imagined road to a role. What it is stays with the reader. `preventDefault()`
 * leaves it undone.
 */
export class ChangeDraftEvent extends Event {
  static readonly type = 'kyoritsu-change-draft';
  readonly detail: { readonly what: 'pace' | 'notes' | 'road'; readonly roleId?: string };
  constructor(what: 'pace' | 'notes' | 'road', roleId?: string) {
    super(ChangeDraftEvent.type, { bubbles: true, composed: true, cancelable: true });
    this.detail = roleId === undefined ? { what } : { what, roleId };
  }
}
