import type { ComponentChildren } from 'preact';
import type { Attributes } from './attributes.js';
import { classNames } from './class-names.js';

export interface Cell {
  content: ComponentChildren;
  /** Figures stand under one another. */
  numeric?: boolean | undefined;
  colspan?: number | undefined;
  rowspan?: number | undefined;
  classes?: string | undefined;
  attributes?: Attributes | undefined;
}

interface Props {
  caption?: ComponentChildren;
  captionSize?: 's' | 'm' | 'l' | 'xl' | undefined;
  head?: readonly Cell[] | undefined;
  rows: readonly (readonly Cell[])[];
  /** Sums below the rows. */
  foot?: readonly (readonly Cell[])[] | undefined;
  /** The first cell of a row says what the row is about. */
  firstIsHeader?: boolean | undefined;
  classes?: string | undefined;
  attributes?: Attributes | undefined;
}

export function Table({ caption, captionSize, head, rows, foot, firstIsHeader, classes, attributes }: Props) {
  return (
    <table class={classNames('govuk-table', classes)} {...attributes}>
      {caption && (
        <caption class={classNames('govuk-table__caption', captionSize && `govuk-table__caption--${captionSize}`)}>
          {caption}
        </caption>
      )}
      {head && (
        <thead class="govuk-table__head">
          <tr class="govuk-table__row">
            {head.map(({ content, numeric, colspan, rowspan, classes: look, attributes: more }, index) => (
              <th
                key={index}
                scope="col"
                class={classNames('govuk-table__header', numeric && 'govuk-table__header--numeric', look)}
                {...{ colspan, rowspan }}
                {...more}
              >
                {content}
              </th>
            ))}
          </tr>
        </thead>
      )}
      <tbody class="govuk-table__body">
        <Rows rows={rows} firstIsHeader={firstIsHeader} />
      </tbody>
      {foot && (
        <tfoot class="govuk-table__foot">
          <Rows rows={foot} firstIsHeader={firstIsHeader} />
        </tfoot>
      )}
    </table>
  );
}

const Rows = ({ rows, firstIsHeader }: Pick<Props, 'rows' | 'firstIsHeader'>) => (
  <>
    {rows.map((row, at) => (
      <tr key={at} class="govuk-table__row">
        {row.map(({ content, numeric, colspan, rowspan, classes, attributes }, index) =>
          index === 0 && firstIsHeader ? (
            <th
              key={index}
              scope="row"
              class={classNames('govuk-table__header', classes)}
              {...{ colspan, rowspan }}
              {...attributes}
            >
              {content}
            </th>
          ) : (
            <td
              key={index}
              class={classNames('govuk-table__cell', numeric && 'govuk-table__cell--numeric', classes)}
              {...{ colspan, rowspan }}
              {...attributes}
            >
              {content}
            </td>
          ),
        )}
      </tr>
    ))}
  </>
);
