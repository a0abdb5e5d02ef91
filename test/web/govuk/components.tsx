import type { VNode } from 'preact';
import { BackLink } from '../../../web/components/back-link.js';
import { Breadcrumbs } from '../../../web/components/breadcrumbs.js';
import { Button } from '../../../web/components/button.js';
import { CharacterCount } from '../../../web/components/character-count.js';
import { Checkboxes } from '../../../web/components/checkboxes.js';
import { DateInput } from '../../../web/components/date-input.js';
import { Details } from '../../../web/components/details.js';
import { ErrorMessage } from '../../../web/components/error-message.js';
import { ErrorSummary } from '../../../web/components/error-summary.js';
import { Fieldset } from '../../../web/components/fieldset.js';
import { FileUpload } from '../../../web/components/file-upload.js';
import { Hint } from '../../../web/components/hint.js';
import { Input } from '../../../web/components/input.js';
import { InsetText } from '../../../web/components/inset-text.js';
import { Label } from '../../../web/components/label.js';
import { NotificationBanner } from '../../../web/components/notification-banner.js';
import { Pagination } from '../../../web/components/pagination.js';
import { Panel } from '../../../web/components/panel.js';
import { PasswordInput } from '../../../web/components/password-input.js';
import { Radios } from '../../../web/components/radios.js';
import { Select } from '../../../web/components/select.js';
import { ServiceNavigation } from '../../../web/components/service-navigation.js';
import { SkipLink } from '../../../web/components/skip-link.js';
import { Fact, SummaryList } from '../../../web/components/summary-list.js';
import { Table } from '../../../web/components/table.js';
import { Tag } from '../../../web/components/tag.js';
import { TaskList } from '../../../web/components/task-list.js';
import { Textarea } from '../../../web/components/textarea.js';
import { WarningText } from '../../../web/components/warning-text.js';
import { content, type Options } from './fixtures.js';

export interface Counterpart {
  /** Our component with a fixture's options. */
  render(options: Options): VNode;
  /** Options that it has. */
  takes: readonly string[];
  /** Options that it has not, or a beginning of theirs, and why. */
  leaves: Record<string, string>;
  /** Attributes that ours has beyond the original's, and why. */
  adds?: Record<string, string>;
  /** Single fixtures that are not to be met, and why. */
  except?: Record<string, string>;
}

const ALIKE = 'It looks the same wherever it is used';
const PLAIN = 'What is wrong is said in plain text, the same beside the field and in the summary';
const NEXT_PAGE = 'What follows from an answer is asked on the next page';
const NO_SCRIPT = 'The script that reads it is not used';
const OWN_WORDS = 'It is said in the reader’s language, from our own words';
const NO_GAPS = 'Types keep gaps out of lists';
const ALWAYS = 'Ours always has it, and cannot be made without';

const field = ['name', 'id', 'label.text', 'label.isPageHeading', 'label.classes', 'hint.text', 'errorMessage.text'];
const control = ['classes', 'attributes', 'describedBy', 'formGroup.classes'];
const invalid = { 'aria-invalid': 'Screen readers say that the field is wrong, not only that something describes it' };

/** The common options of fields, as ours are called. */
function ofField(options: Options) {
  const { name, label, hint, errorMessage, formGroup, classes, attributes, describedBy } = options as {
    name: string;
    label: Options & { classes?: string; isPageHeading?: boolean };
    hint?: Options;
    errorMessage?: { text: string };
    formGroup?: { classes: string };
    classes?: string;
    attributes?: Record<string, string>;
    describedBy?: string;
  };
  const id = (options['id'] as string | undefined) ?? name;
  return {
    name,
    id,
    label: content(label),
    labelSize: sizeIn(label.classes),
    heading: label.isPageHeading,
    hint: content(hint),
    errors: errorMessage && [{ field: id, text: errorMessage.text }],
    groupClasses: formGroup?.classes,
    classes,
    attributes,
    describedBy,
  };
}

const sizeIn = (classes: string | undefined) => /--(s|m|l|xl)$/.exec(classes ?? '')?.[1] as 's' | 'm' | 'l' | undefined;

/** Those that stand for themselves. */
const same = <K extends string>(options: Options, ...names: K[]) =>
  Object.fromEntries(names.map((name) => [name, options[name]])) as Record<K, never>;

const given = <T,>(value: unknown) => value as T;

/** Radios and checkboxes. */
function ofChoices(options: Options) {
  const { fieldset, items, idPrefix, errorMessage } = options as {
    fieldset?: { legend?: Options & { classes?: string; isPageHeading?: boolean }; describedBy?: string };
    items: (Options & { hint?: Options; divider?: string })[];
    idPrefix?: string;
    errorMessage?: { text: string };
  };
  const id = idPrefix ?? given<string>(options['name']);
  return {
    ...same(options, 'name', 'classes', 'attributes'),
    id,
    label: content(fieldset?.legend),
    labelSize: sizeIn(fieldset?.legend?.classes),
    heading: fieldset?.legend?.isPageHeading,
    hint: content(given<Options>(options['hint'])),
    errors: errorMessage && [{ field: id, text: errorMessage.text }],
    describedBy: fieldset?.describedBy ?? given<string>(options['describedBy']),
    groupClasses: given<Options>(options['formGroup'])?.['classes'] as string,
    choices: items.filter(Boolean).map((item) =>
      item.divider
        ? { divider: item.divider }
        : {
            ...same(item, 'value', 'id', 'checked', 'disabled', 'attributes'),
            label: content(item),
            hint: content(item.hint),
          },
    ),
  };
}
const choiceOptions = [
  'name',
  'idPrefix',
  'classes',
  'attributes',
  'hint.text',
  'errorMessage.text',
  'formGroup.classes',
  'fieldset.legend.text',
  'fieldset.legend.html',
  'fieldset.legend.classes',
  'fieldset.legend.isPageHeading',
  'fieldset.describedBy',
  'items',
  'items.text',
  'items.html',
  'items.value',
  'items.id',
  'items.checked',
  'items.disabled',
  'items.attributes',
  'items.divider',
  'items.hint.text',
];
const choicesLeave = {
  'items.conditional': NEXT_PAGE,
  'items.label': ALIKE,
  'fieldset.classes': ALIKE,
  'fieldset.attributes': ALIKE,
};

const simple = ['text', 'html', 'classes', 'attributes'];

export const counterparts: Record<string, Counterpart> = {
  'back-link': {
    render: (options) => (
      <BackLink {...same(options, 'classes', 'attributes')} href={given<string>(options['href'] || '#')}>
        {content(options)}
      </BackLink>
    ),
    takes: [...simple, 'href'],
    leaves: {},
  },
  breadcrumbs: {
    render: (options) => (
      <Breadcrumbs
        {...same(options, 'classes', 'attributes')}
        collapse={given<boolean>(options['collapseOnMobile'])}
        crumbs={given<(Options & { href?: string })[]>(options['items']).map((item) => ({
          href: item.href,
          text: content(item),
        }))}
      />
    ),
    takes: ['items.text', 'items.html', 'items.href', 'classes', 'attributes', 'collapseOnMobile'],
    leaves: { 'items.attributes': ALIKE, labelText: OWN_WORDS },
  },
  button: {
    render: (options) => (
      <Button
        {...same(options, 'classes', 'attributes', 'href', 'type', 'name', 'value', 'id', 'disabled')}
        start={given<boolean>(options['isStartButton'])}
        once={given<boolean>(options['preventDoubleClick'])}
      >
        {content(options)}
      </Button>
    ),
    takes: [...simple, 'href', 'type', 'name', 'value', 'id', 'disabled', 'isStartButton', 'preventDoubleClick'],
    leaves: {},
    except: { 'start link with html': 'Our start buttons hold text, which needs no element around it' },
  },
  'character-count': {
    render: (options) => (
      <CharacterCount
        {...ofField(options)}
        {...same(options, 'value', 'rows', 'spellcheck', 'threshold')}
        limit={Number(options['maxlength'])}
      />
    ),
    takes: [...field, ...control, 'value', 'rows', 'spellcheck', 'maxlength', 'threshold'],
    except: {
      'to configure in JavaScript': ALWAYS,
      'with neither maxlength, maxwords nor textarea description set': ALWAYS,
    },
    leaves: {
      maxwords: 'Limits are those of the database, in characters',
      countType: 'Limits are those of the database, in characters',
      countMessage: ALIKE,
      textareaDescriptionText: OWN_WORDS,
      characters: OWN_WORDS,
      words: OWN_WORDS,
    },
    adds: invalid,
  },
  checkboxes: {
    render: (options) => <Checkboxes {...ofChoices(options)} values={given<string[]>(options['values'])} />,
    takes: [...choiceOptions, 'values', 'describedBy'],
    except: { 'with falsy values': NO_GAPS },
    leaves: {
      ...choicesLeave,
      'items.behaviour': 'Unchecking the others takes a script, and without it both can be sent',
      'items.name': 'All of a group are one field',
    },
  },
  'date-input': {
    render: (options) => {
      const { fieldset, errorMessage, id } = options as {
        fieldset?: { legend: Options; describedBy?: string };
        errorMessage?: { text: string };
        id: string;
      };
      const parts = (['day', 'month', 'year'] as const).map(
        (part) => [part, given<{ value?: string; error?: boolean } | undefined>(options[part])] as const,
      );
      const wrong = parts.filter(([, own]) => own?.error).map(([part]) => part);
      const values = given<Record<string, string>>(options['values'] ?? {});
      return (
        <DateInput
          {...same(options, 'id', 'namePrefix', 'classes', 'attributes')}
          label={content(fieldset?.legend)}
          describedBy={fieldset?.describedBy}
          hint={content(given<Options>(options['hint']))}
          errors={errorMessage && [{ field: id, text: errorMessage.text }]}
          wrong={wrong.length > 0 ? wrong : undefined}
          values={Object.fromEntries(
            parts.map(([part, own]) => [
              part,
              own?.value ?? values[part] ?? values[`${String(options['namePrefix'])}-${part}`],
            ]),
          )}
          groupClasses={given<{ classes: string }>(options['formGroup'])?.classes}
        />
      );
    },
    takes: [
      'id',
      'namePrefix',
      'classes',
      'attributes',
      'hint.text',
      'errorMessage.text',
      'formGroup.classes',
      'values',
      'fieldset.legend.text',
      'fieldset.legend.html',
      'fieldset.describedBy',
      ...['day', 'month', 'year'].flatMap((part) => [`${part}.error`, `${part}.value`]),
    ],
    leaves: {
      items: 'A date has a day, a month and a year, in this order and of this width',
      day: 'All dates are asked for alike: parts, names, labels',
      month: 'All dates are asked for alike: parts, names, labels',
      year: 'All dates are asked for alike: parts, names, labels',
    },
    except: {
      'with error on single field by omission': 'The wrong parts are named; the others are taken to be right',
    },
  },
  details: {
    render: (options) => (
      <Details
        {...same(options, 'id', 'open', 'classes', 'attributes')}
        summary={content({ text: options['summaryText'], html: options['summaryHtml'] })}
      >
        {content(options)}
      </Details>
    ),
    takes: [...simple, 'id', 'open', 'summaryText', 'summaryHtml'],
    leaves: {},
  },
  'error-message': {
    render: (options) => (
      <ErrorMessage {...same(options, 'id', 'classes', 'attributes')}>{content(options)}</ErrorMessage>
    ),
    takes: [...simple, 'id'],
    leaves: { visuallyHiddenText: OWN_WORDS },
  },
  'error-summary': {
    render: (options) => (
      <ErrorSummary
        {...same(options, 'classes', 'attributes')}
        title={content({ text: options['titleText'], html: options['titleHtml'] })}
        errors={given<{ href?: string; text: string }[]>(options['errorList'] ?? []).map(({ href, text }) =>
          href ? { field: href.slice(1), text } : { text },
        )}
      >
        {content({ text: options['descriptionText'], html: options['descriptionHtml'] })}
      </ErrorSummary>
    ),
    takes: [
      'classes',
      'attributes',
      'titleText',
      'titleHtml',
      'descriptionText',
      'descriptionHtml',
      'errorList.href',
      'errorList.text',
    ],
    leaves: { 'errorList.html': PLAIN, 'errorList.attributes': ALIKE, disableAutoFocus: NO_SCRIPT },
    except: {
      'with everything': 'Its list has an error in HTML',
    },
  },
  fieldset: {
    render: (options) => {
      const legend = given<Options & { classes?: string; isPageHeading?: boolean }>(options['legend'] ?? {});
      return (
        <Fieldset
          {...same(options, 'role', 'describedBy', 'classes', 'attributes')}
          legend={content(legend)}
          legendSize={sizeIn(legend.classes)}
          heading={legend.isPageHeading}
        >
          {content(options)}
        </Fieldset>
      );
    },
    takes: [...simple, 'role', 'describedBy', 'legend.text', 'legend.html', 'legend.classes', 'legend.isPageHeading'],
    leaves: {},
    except: { 'legend classes': ALIKE },
  },
  'file-upload': {
    render: (options) => <FileUpload {...ofField(options)} {...same(options, 'multiple', 'disabled')} />,
    takes: [...field, ...control, 'multiple', 'disabled'],
    leaves: {
      value: 'Browsers let nobody but the reader choose a file',
      javascript: NO_SCRIPT,
      wrapperClasses: NO_SCRIPT,
      wrapperAttributes: NO_SCRIPT,
      ...Object.fromEntries(
        [
          'multipleFilesChosenText',
          'leftDropZoneText',
          'chooseFilesButtonText',
          'dropInstructionText',
          'enteredDropZoneText',
          'noFileChosenText',
        ].map((name) => [name, NO_SCRIPT]),
      ),
    },
    adds: invalid,
  },
  hint: {
    render: (options) => <Hint {...same(options, 'id', 'classes', 'attributes')}>{content(options)}</Hint>,
    takes: [...simple, 'id'],
    leaves: {},
  },
  input: {
    render: (options) => (
      <Input
        {...ofField(options)}
        {...same(options, 'type', 'value', 'inputmode', 'autocomplete', 'autocapitalize', 'spellcheck', 'pattern')}
        disabled={given<boolean>(options['disabled'])}
        prefix={content(given<Options>(options['prefix']))}
        suffix={content(given<Options>(options['suffix']))}
      />
    ),
    takes: [
      ...field,
      ...control,
      'label.html',
      'type',
      'value',
      'inputmode',
      'autocomplete',
      'autocapitalize',
      'spellcheck',
      'pattern',
      'disabled',
      'prefix.text',
      'prefix.html',
      'suffix.text',
      'suffix.html',
    ],
    leaves: {
      'prefix.classes': ALIKE,
      'prefix.attributes': ALIKE,
      'suffix.classes': ALIKE,
      'suffix.attributes': ALIKE,
      inputWrapper: ALIKE,
    },
    adds: invalid,
  },
  'inset-text': {
    render: (options) => <InsetText {...same(options, 'id', 'classes', 'attributes')}>{content(options)}</InsetText>,
    takes: [...simple, 'id'],
    leaves: {},
  },
  label: {
    render: (options) => (
      <Label {...same(options, 'for', 'classes', 'attributes')} heading={given<boolean>(options['isPageHeading'])}>
        {content(options)}
      </Label>
    ),
    takes: [...simple, 'for', 'isPageHeading'],
    leaves: {},
  },
  'notification-banner': {
    render: (options) => (
      <NotificationBanner
        {...same(options, 'role', 'titleId', 'classes', 'attributes')}
        success={options['type'] === 'success'}
        title={content({ text: options['titleText'], html: options['titleHtml'] })}
      >
        {content(options)}
      </NotificationBanner>
    ),
    takes: [...simple, 'role', 'titleId', 'type', 'titleText', 'titleHtml'],
    leaves: { titleHeadingLevel: 'It stands between h1 and the first section', disableAutoFocus: NO_SCRIPT },
    except: {
      'with type as success': OWN_WORDS,
      'custom title id with type as success': OWN_WORDS,
      'role=alert overridden to role=region, with type as success': OWN_WORDS,
      'custom tabindex': OWN_WORDS,
    },
  },
  pagination: {
    render: (options) => (
      <Pagination
        {...same(options, 'previous', 'next', 'classes', 'attributes')}
        label={given<string>(options['landmarkLabel'] ?? 'Pagination')}
      />
    ),
    takes: ['previous.href', 'previous.text', 'next.href', 'next.text', 'classes', 'attributes', 'landmarkLabel'],
    leaves: {
      items: 'Lists are read by cursor: there are no numbered pages',
      'previous.labelText': 'A page of a list has no name of its own',
      'next.labelText': 'A page of a list has no name of its own',
    },
    except: {
      'with prev and next only': OWN_WORDS,
      'with previous only': OWN_WORDS,
      'with next only': OWN_WORDS,
    },
  },
  panel: {
    render: (options) => (
      <Panel
        {...same(options, 'classes', 'attributes')}
        title={content({ text: options['titleText'], html: options['titleHtml'] })}
        heading={given<2>(options['headingLevel'])}
      >
        {content(options)}
      </Panel>
    ),
    takes: [...simple, 'titleText', 'titleHtml', 'headingLevel'],
    leaves: { actions: 'Nothing interrupts a journey here' },
    except: {
      'interruption with custom classes': 'Nothing interrupts a journey here',
      'interruption, no actions': 'Nothing interrupts a journey here',
    },
  },
  'password-input': {
    render: (options) => <PasswordInput {...ofField(options)} {...same(options, 'value', 'autocomplete')} />,
    takes: [...field, ...control, 'value', 'autocomplete'],
    leaves: { passwordShown: OWN_WORDS, passwordHidden: OWN_WORDS, show: OWN_WORDS, hide: OWN_WORDS },
    adds: { ...invalid, dir: 'Passwords are typed from left to right, in Arabic pages too' },
  },
  radios: {
    render: (options) => <Radios {...ofChoices(options)} value={given<string>(options['value'])} />,
    takes: [...choiceOptions, 'value'],
    except: { 'with falsy items': NO_GAPS },
    leaves: choicesLeave,
  },
  select: {
    render: (options) => (
      <Select
        {...ofField(options)}
        {...same(options, 'value')}
        options={given<{ text: string }[]>(options['items'] ?? []).filter(Boolean)}
      />
    ),
    takes: [
      ...field,
      ...control,
      'value',
      'items',
      'items.text',
      'items.value',
      'items.selected',
      'items.disabled',
      'items.attributes',
    ],
    leaves: {},
    except: { 'with falsy values': 'Values are texts or numbers' },
    adds: invalid,
  },
  'service-navigation': {
    render: (options) => (
      <ServiceNavigation
        {...same(options, 'classes', 'attributes', 'navigationId')}
        label={given<string>(options['navigationLabel'] ?? options['menuButtonText'] ?? 'Menu')}
        items={given<(Options & { href: string; current?: boolean; active?: boolean })[]>(options['navigation'])
          .filter(Boolean)
          .map((item) => ({
            href: item.href,
            text: content(item),
            current: item.current ? ('page' as const) : item.active ? ('part' as const) : undefined,
          }))}
      />
    ),
    takes: [
      'classes',
      'attributes',
      'navigation',
      'navigation.text',
      'navigation.html',
      'navigation.href',
      'navigation.current',
      'navigation.active',
      'navigationId',
      'navigationLabel',
      'collapseNavigationOnMobile',
      'menuButtonText',
    ],
    leaves: {
      service: 'Our name and mark stand in a bar of their own above it',
      ariaLabel: 'Our name and mark stand in a bar of their own above it',
      slots: 'Our name and mark stand in a bar of their own above it',
      menuButtonLabel: 'The places wrap on a narrow screen: there is no button that opens them',
      navigationClasses: ALIKE,
    },
    except: {
      'with non-link navigation items': 'A place is where one can go',
      'with navigation having only empty values': 'There always are places',
      'with navigation being an empty array': 'There always are places',
      'with no options set': 'There always are places',
    },
  },
  'skip-link': {
    render: (options) => (
      <SkipLink {...same(options, 'classes', 'attributes')} href={given<string>(options['href'] || '#content')}>
        {content(options)}
      </SkipLink>
    ),
    takes: [...simple, 'href'],
    leaves: {},
  },
  'summary-list': {
    render: (options) => {
      const rows = given<Row[]>(options['rows']).filter(Boolean);
      return (
        <SummaryList
          {...same(options, 'classes', 'attributes')}
          withActions={rows.some(({ actions }) => (actions?.items?.length ?? 0) > 0)}
        >
          {rows.map(({ key, value, classes, actions }, index) => (
            <Fact
              key={index}
              label={content(key)}
              classes={classes}
              actions={actions?.items?.map((action) => ({
                ...same(action, 'href', 'classes', 'attributes'),
                text: content(action),
                about: action.visuallyHiddenText,
              }))}
            >
              {content(value)}
            </Fact>
          ))}
        </SummaryList>
      );
    },
    takes: [
      'classes',
      'attributes',
      'rows',
      'rows.key.text',
      'rows.key.html',
      'rows.value.text',
      'rows.value.html',
      'rows.classes',
      'rows.actions.items',
      'rows.actions.items.text',
      'rows.actions.items.html',
      'rows.actions.items.href',
      'rows.actions.items.visuallyHiddenText',
      'rows.actions.items.classes',
      'rows.actions.items.attributes',
    ],
    leaves: {
      card: 'Facts that belong together stand under a heading',
      'rows.key.classes': ALIKE,
      'rows.value.classes': ALIKE,
      'rows.actions.classes': ALIKE,
    },
  },
  table: {
    render: (options) => (
      <Table
        {...same(options, 'caption', 'classes', 'attributes')}
        captionSize={sizeIn(given<string>(options['captionClasses']))}
        firstIsHeader={given<boolean>(options['firstCellIsHeader'])}
        head={options['head'] ? given<TableCell[]>(options['head']).map(cell) : undefined}
        rows={given<TableCell[][]>(options['rows'])
          .filter(Boolean)
          .map((row) => row.map(cell))}
      />
    ),
    takes: [
      'caption',
      'captionClasses',
      'classes',
      'attributes',
      'firstCellIsHeader',
      'rows',
      ...['head', 'rows'].flatMap((part) =>
        [...simple, 'format', 'colspan', 'rowspan'].map((option) => `${part}.${option}`),
      ),
    ],
    leaves: {},
  },
  tag: {
    render: (options) => <Tag {...same(options, 'classes', 'attributes')}>{content(options)}</Tag>,
    takes: simple,
    leaves: {},
  },
  'task-list': {
    render: (options) => (
      <TaskList
        {...same(options, 'idPrefix', 'classes', 'attributes')}
        tasks={given<Task[]>(options['items'])
          .filter(Boolean)
          .map(({ title, href, hint, status }) => ({
            href,
            title: content(title),
            hint: content(hint),
            cannotStart: status.classes === 'govuk-task-list__status--cannot-start-yet',
            status: status.tag ? (
              <Tag {...same(status.tag, 'classes', 'attributes')}>{content(status.tag)}</Tag>
            ) : (
              content(status)
            ),
          }))}
      />
    ),
    takes: [
      'idPrefix',
      'classes',
      'attributes',
      'items',
      'items.href',
      'items.title.text',
      'items.title.html',
      'items.hint.text',
      'items.hint.html',
      'items.status.text',
      'items.status.html',
      'items.status.classes',
      ...simple.map((option) => `items.status.tag.${option}`),
    ],
    leaves: { 'items.classes': ALIKE, 'items.title.classes': ALIKE },
    except: { 'custom classes': ALIKE, 'with empty values': NO_GAPS },
  },
  textarea: {
    render: (options) => (
      <Textarea {...ofField(options)} {...same(options, 'value', 'rows', 'spellcheck', 'autocomplete')} />
    ),
    takes: [...field, ...control, 'value', 'rows', 'spellcheck', 'autocomplete'],
    leaves: {},
    adds: invalid,
  },
  'warning-text': {
    render: (options) => <WarningText {...same(options, 'classes', 'attributes')}>{content(options)}</WarningText>,
    takes: simple,
    leaves: { iconFallbackText: OWN_WORDS },
  },
};

/** What we do without. */
export const unused: Record<string, string> = {
  accordion: 'Long pages have headings; what few need is folded away by itself, without a script',
  'cookie-banner': 'There are no cookies but those the service cannot do without',
  'exit-this-page': 'Nobody needs to hide that they were here',
  feedback: 'It belongs to GOV.UK',
  footer: 'Our own: it carries the brand',
  'generic-header': 'Our own: it carries the brand',
  header: 'Our own: it carries the brand',
  'language-navigation': 'Seven languages take too much of a narrow screen; ours folds them away',
  'phase-banner': 'There is no other phase to compare with',
  tabs: 'What is compared stands side by side; what is not has a page of its own',
};

interface Row {
  key: Options;
  value: Options;
  classes?: string;
  actions?: { items?: (Options & { href: string; visuallyHiddenText?: string })[] };
}
interface Task {
  title: Options;
  href?: string;
  hint?: Options;
  status: Options & { classes?: string; tag?: Options };
}
type TableCell = Options & { format?: string };

const cell = (of: TableCell) => ({
  ...same(of, 'classes', 'attributes', 'colspan', 'rowspan'),
  content: content(of),
  numeric: of.format === 'numeric',
});
