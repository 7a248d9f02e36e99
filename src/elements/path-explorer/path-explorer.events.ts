/** The reader puts a role among the bookmarks, or takes it out. `preventDefault()` leaves it undone. */
export class KeepRoleEvent extends Event {
  static readonly type = 'kyoritsu-keep-role';
  readonly detail: { readonly roleId: string; readonly kept: boolean };
  constructor(roleId: string, kept: boolean) {
    super(KeepRoleEvent.type, { bubbles: true, composed: true, cancelable: true });
    this.detail = { roleId, kept };
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
