import { css } from '../lit.js'
import { bone } from '../styles/bone.js'
import { edge } from '../styles/edge.js'

/** The provider's form, what stands in for it until it is there, and which cards it takes. */
export const cardFormStyles = css`
  .brands {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space) calc(var(--_space) * 1.5);
  }

  .brand {
    border: 1px solid var(--_border);
    border-radius: 4px;
    padding: 0 calc(var(--_space) * 1.5);
    color: var(--_ink);
  }

  .probe {
    position: absolute;
    visibility: hidden;
    border: 0 solid ${edge};
    border-radius: calc(var(--_radius) * 0.66);
    outline: 0 solid var(--_accent);
    background: var(--_surface);
    color: var(--_ink);
    caret-color: var(--credits-critical, light-dark(#b3261e, #ff9d93));
    text-decoration-color: var(--_muted);
    transition:
      color 1ms,
      background-color 1ms,
      outline-color 1ms;
  }

  .form > .note {
    margin-block-start: calc(var(--_space) * 2);
  }

  .unready {
    block-size: 0;
    overflow: hidden;
    visibility: hidden;
  }

  .waiting {
    display: grid;
    grid-template-columns: 1fr 1fr;
    gap: calc(var(--_space) * 3);
  }

  .waiting i {
    block-size: 44px;
    outline: 1px solid transparent;
    border-radius: calc(var(--_radius) * 0.66);
    background: ${bone};
  }

  .waiting i:first-child {
    grid-column: 1 / -1;
  }
`
