/** Whom members' tokens are for. */
export const AUDIENCE = 'credits'

/** The scope of a link: its token names one purchase and has no other scope. */
export const RECOVERY_SCOPE = 'recover'

/** A member's token ends after so long at most, and that of a link, in seconds. */
export const TOKEN_LIFE_MAX_s = 3_600
export const RECOVERY_LIFE_MAX_s = 86_400
