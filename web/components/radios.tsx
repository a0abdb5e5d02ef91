import { ChoiceGroup, type ChoiceProps } from './choice-group.js';

interface Props extends ChoiceProps {
  value?: string | undefined;
}

/** One of a few. */
export const Radios = ({ value, ...group }: Props) => (
  <ChoiceGroup
    type="radio"
    isChosen={(each) => each.checked ?? (value !== undefined && each.value === value)}
    {...group}
  />
);
