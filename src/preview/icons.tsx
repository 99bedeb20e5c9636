import type { VNode } from 'preact';

const shapes = {
  lanes: 'M2 3.5h12M2 8h12M2 12.5h12',
  minus: 'M3.5 8h9',
  plus: 'M3.5 8h9M8 3.5v9',
  fit: 'M2.5 5.5v-3h3M10.5 2.5h3v3M13.5 10.5v3h-3M5.5 13.5h-3v-3',
  warning: 'M8 2.5l6 11h-12zM8 6.5v3.5M8 11.6v.4',
  down: 'M4.5 6.5L8 10l3.5-3.5',
} as const;

/** A drawn sign of the toolbar; what it means stands beside it in words or in its button's name. */
export function Icon({ name }: { name: keyof typeof shapes }): VNode {
  return (
    <svg class="icon" aria-hidden="true" width="16" height="16" viewBox="0 0 16 16">
      <path d={shapes[name]} />
    </svg>
  );
}
