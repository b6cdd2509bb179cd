/** The present instant; null leaves the telling to the database, whose clock all processes share. */
export type Clock = () => Date | null
