/* Stands for the built package. */
export const configureCredits = () => import('./embed/later.js')
