import { ChoiceGroup, type ChoiceProps } from './choice-group.js';

interface Props extends ChoiceProps {
  values?: readonly string[] | undefined;
}

/** Any of several. */
export const Checkboxes = ({ values = [], ...group }: Props) => (
  <ChoiceGroup type="checkbox" isChosen={(each) => each.checked ?? values.includes(each.value)} {...group} />
);
