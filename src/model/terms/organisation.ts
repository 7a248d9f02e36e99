/** What a signed-in person may be to the company. */
export const viewerRoles = ['employee', 'manager', 'hr', 'administrator'] as const;
