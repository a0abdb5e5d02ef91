import { access as accessMessages } from './access/ru.js';
import type { Messages } from './en.js';
import { privacy } from './privacy/ru.js';
import { passkeys as passkeyMessages } from './passkeys/ru.js';
import { searches } from './searches/ru.js';
import { security as securityMessages } from './security/ru.js';
import { talk } from './talk/ru.js';

export const ru: Messages = {
  'role.institution_member': 'Сотрудник учреждения',
  'role.institution_admin': 'Руководитель учреждения',
  'role.focal_point': 'Национальный координатор',
  'role.ministry_officer': 'Сотрудник министерства',
  'role.expert': 'Эксперт',
  'role.donor_officer': 'Представитель донора',
  'role.administrator': 'Секретариат',

  'listing.kind.need': 'Потребность',
  'listing.kind.expertise': 'Экспертная помощь',
  'listing.kind.training': 'Учебный курс',
  'listing.kind.practice': 'Передовой опыт',
  'listing.kind.fund': 'Фонд',

  'listing.state.draft': 'Черновик',
  'listing.state.submitted': 'На одобрении',
  'listing.state.returned': 'Возвращено на доработку',
  'listing.state.endorsed': 'Одобрено',
  'listing.state.published': 'Опубликовано',
  'listing.state.matching': 'Поиск партнеров',
  'listing.state.declined': 'Не одобрено',
  'listing.state.closed': 'Закрыто',
  'listing.state.withdrawn': 'Отозвано',
  'listing.state.expired': 'Срок истек',

  'listing.action.submit': 'Направить на одобрение',
  'listing.action.return': 'Вернуть на доработку',
  'listing.action.endorse': 'Одобрить',
  'listing.action.decline': 'Отказать в одобрении',
  'listing.action.publish': 'Опубликовать',
  'listing.action.startMatching': 'Начать поиск партнеров',
  'listing.action.reconfirm': 'Подтвердить актуальность',
  'listing.action.reopen': 'Вернуть на одобрение',
  'listing.action.close': 'Закрыть',
  'listing.action.withdraw': 'Отозвать',
  'listing.action.expire': 'Завершить по истечении срока',

  'reason.incomplete': 'Неполные сведения',
  'reason.unclear': 'Недостаточно ясно',
  'reason.wrong_sector': 'Неверно указан сектор',
  'reason.needs_plan_reference': 'Нет ссылки на национальный план',
  'reason.duplicate': 'Дубликат',
  'reason.not_a_priority': 'Не является национальным приоритетом',
  'reason.outside_plan': 'Не предусмотрено национальным планом',
  'reason.covered_elsewhere': 'Уже охвачено в других рамках',
  'reason.sensitive': 'Деликатный вопрос',
  'reason.agreement_reached': 'Достигнута договоренность',
  'reason.met_elsewhere': 'Удовлетворено иным путем',
  'reason.no_longer_needed': 'Больше не требуется',
  'reason.capacity_exhausted': 'Возможности исчерпаны',
  'reason.entered_by_mistake': 'Внесено по ошибке',
  'reason.no_longer_valid': 'Утратило актуальность',
  'reason.funding_lost': 'Утрата финансирования',
  'reason.policy_change': 'Изменение политики',
  'reason.failing': 'За три дня ничего не доставлено',
  'reason.gone': 'Получатель сообщил, что его больше нет',
  'reason.other': 'Иная причина',

  'topic.organisations': 'Организации',
  'topic.listings': 'Потребности и предложения',
  'topic.matches': 'Совпадения',
  'topic.missions': 'Миссии экспертов',
  'topic.trainings': 'Подготовка кадров',
  'topic.funding': 'Совместное финансирование',
  'topic.deadlines': 'Сроки',

  'cadence.at_once': 'Сразу',
  'cadence.daily': 'Раз в день',
  'cadence.weekly': 'Раз в неделю',
  'cadence.never': 'Никогда',

  'event.organisation.registered.title': 'Зарегистрирована организация: {title}',
  'event.organisation.registered.body':
    'Она участвует от вашей страны. Если она заявляет о статусе центра передового опыта, просьба подтвердить его.',
  'event.organisation.verified.title': 'Статус центра передового опыта подтвержден: {title}',
  'event.organisation.verified.body':
    'Статус подтвержден вашим национальным координатором. Соответствующая отметка указана во всех предложениях.',

  'event.listing.submitted.title': 'Запрошено одобрение: {title}',
  'event.listing.submitted.body': 'Просьба одобрить, вернуть с указанием причины или отказать в одобрении.',
  'event.listing.returned.title': 'Возвращено на доработку: {title}',
  'event.listing.returned.body': 'Причина: {reason}. Просьба доработать текст и направить его повторно.',
  'event.listing.endorsed.title': 'Одобрено: {title}',
  'event.listing.endorsed.body': 'Следующий шаг — публикация.',
  'event.listing.declined.title': 'Не одобрено: {title}',
  'event.listing.declined.body': 'Причина: {reason}. Публикации не будет.',
  'event.listing.published.title': 'Опубликовано: {title}',
  'event.listing.published.body': 'Теперь это доступно всем, кто имеет на то право; поиск партнеров начат.',
  'event.listing.closed.title': 'Закрыто: {title}',
  'event.listing.closed.body': 'Причина: {reason}. Подбор партнеров прекращен.',
  'event.listing.withdrawn.title': 'Отозвано: {title}',
  'event.listing.withdrawn.body': 'Причина: {reason}. Запись сохраняется, но более не показывается.',
  'event.listing.expired.title': 'Срок истек: {title}',
  'event.listing.expired.body': 'Актуальность никто не подтвердил. Чтобы возобновить, просьба направить повторно.',
  'event.listing.due.title': 'Просрочено: {title}',
  'event.listing.due.body':
    'Слишком долго остается на этапе «{state}». Просьба принять меры или сообщить, кто это сделает.',

  'event.match.suggested.title': 'Возможное совпадение: {title} – {other}',
  'event.match.suggested.body': 'Посмотрите, почему они подходят друг другу, и решите, стоит ли продолжать.',
  'event.match.shortlisted.title': 'Предварительный отбор: {other} для {title}',
  'event.match.shortlisted.body':
    'Запрашивающая сторона рассматривает это предложение. Пока от вас ничего не требуется.',
  'event.match.dismissed.title': 'Совпадение отклонено: {title} – {other}',
  'event.match.dismissed.body': 'Одна из сторон не желает продолжать.',
  'event.match.introduced.title': 'Стороны представлены: {title} – {other}',
  'event.match.introduced.body':
    'Теперь каждая сторона видит контактные данные другой и может договориться о дальнейших шагах.',
  'event.match.due.title': 'Просрочено: ваше решение о совпадении для {title}',
  'event.match.due.body':
    'Возможный партнёр ({other}) всё ещё ждёт вашего ответа. Внесите его в список, познакомьте стороны или отклоните с указанием причины.',
  'event.match.ended.title': 'Совпадение более не действует: {title} – {other}',
  'event.match.ended.body': 'Одна из двух записей закрыта или больше не подходит.',

  'event.pool.proposed.title': 'Об этом просят несколько стран: {title}',
  'event.pool.proposed.body':
    'Число стран: {other}. Посмотрите, что потребуется для общего курса или миссии и сколько это сэкономит.',
  'event.pool.dissolved.title': 'Больше не предлагается вместе: {title}',
  'event.pool.dissolved.body':
    'Удовлетворить эти потребности вместе больше не предлагается. Каждая рассматривается отдельно.',

  'event.mission.proposed.title': 'Предложена миссия эксперта: {title}',
  'event.mission.proposed.body':
    'Запрашивающая сторона просит направить эксперта ({other}). Просьба принять или отклонить.',
  'event.mission.accepted.title': 'Миссия эксперта принята: {title}',
  'event.mission.accepted.body': 'Следующий шаг — договор ({other}).',
  'event.mission.declined.title': 'Миссия эксперта отклонена: {title}',
  'event.mission.declined.body':
    'Предлагающая сторона ({other}) не может направить эксперта. Причина указана на странице миссии.',
  'event.mission.contracted.title': 'Договор согласован: {title}',
  'event.mission.contracted.body': 'Можно готовить миссию ({other}): поездка, виза, страхование.',
  'event.mission.started.title': 'Миссия эксперта началась: {title}',
  'event.mission.started.body': 'Эксперт ({other}) приступил к работе.',
  'event.mission.completed.title': 'Миссия эксперта завершена: {title}',
  'event.mission.completed.body':
    'Просьба оценить ее ({other}). Ни одна сторона не видит оценку другой, пока не представит свою.',
  'event.mission.evaluated.title': 'Получены обе оценки: {title}',
  'event.mission.evaluated.body': 'Теперь вы можете ознакомиться с мнением другой стороны о миссии ({other}).',
  'event.mission.cancelled.title': 'Миссия эксперта отменена: {title}',
  'event.mission.cancelled.body': 'Миссия ({other}) не состоится. Причина указана на ее странице.',
  'event.mission.due.title': 'Миссия просрочена: {title}',
  'event.mission.due.body': 'Следующий шаг ({other}) просрочен. Просьба принять меры или сообщить, кто это сделает.',

  'event.cohort.opened.title': 'Открыт прием кандидатур: {title}',
  'event.cohort.opened.body': 'Ваша страна может выдвинуть участников этого курса.',
  'event.cohort.closed.title': 'Прием кандидатур закрыт: {title}',
  'event.cohort.closed.body': 'Принимающая сторона проводит отбор. Вам сообщат о каждой кандидатуре.',
  'event.cohort.completed.title': 'Курс завершен: {title}',
  'event.cohort.completed.body': 'Результаты участников внесены.',
  'event.cohort.cancelled.title': 'Курс отменен: {title}',
  'event.cohort.cancelled.body': 'Он не состоится. Причина указана на странице курса.',
  'event.cohort.due.title': 'Просрочен шаг по курсу: {title}',
  'event.cohort.due.body':
    'Следующий шаг по этому курсу просрочен. Просьба принять меры или сообщить, кто это сделает.',

  'event.nomination.made.title': 'Получена кандидатура: {title}',
  'event.nomination.made.body': 'Страна: {country}. Просьба отобрать или отклонить кандидатуру.',
  'event.nomination.selected.title': 'Кандидатура отобрана: {title}',
  'event.nomination.selected.body':
    'Просьба как можно скорее подтвердить место или отказаться от него, чтобы его мог занять другой участник.',
  'event.nomination.refused.title': 'Кандидатура не отобрана: {title}',
  'event.nomination.refused.body': 'Причина указана на странице кандидатуры.',
  'event.nomination.accepted.title': 'Место подтверждено: {title}',
  'event.nomination.accepted.body': 'Кем подтверждено: {country}.',
  'event.nomination.declined.title': 'Отказ от места: {title}',
  'event.nomination.declined.body': 'Кто отказался: {country}. Место снова свободно.',
  'event.nomination.completed.title': 'Участник завершил курс: {title}',
  'event.nomination.completed.body': 'Выдвинутый вами участник завершил курс.',
  'event.nomination.due.title': 'Просрочена кандидатура: {title}',
  'event.nomination.due.body':
    'Шаг по кандидатуре ({country}) просрочен. Просьба принять меры или сообщить, кто это сделает.',

  'event.webhook.failed.title': 'Вебхук недоступен: {title}',
  'event.webhook.failed.body':
    'Причина: {reason}. Посмотрите попытки, исправьте получателя и отправьте пропущенное повторно.',

  'event.pledge.offered.title': 'Предложено совместное финансирование: {title}',
  'event.pledge.offered.body': 'Донор предлагает внести вклад ({other}). Просьба подтвердить или отклонить.',
  'event.pledge.confirmed.title': 'Совместное финансирование подтверждено: {title}',
  'event.pledge.confirmed.body': 'Запрашивающая сторона приняла ваш вклад. Следующий шаг — платеж.',
  'event.pledge.declined.title': 'Совместное финансирование отклонено: {title}',
  'event.pledge.declined.body':
    'Запрашивающая сторона не принимает ваше предложение. Причина указана на странице обязательства.',
  'event.pledge.paid.title': 'Взнос перечислен: {title}',
  'event.pledge.paid.body': 'Донор зарегистрировал платеж ({other}).',
  'event.pledge.withdrawn.title': 'Предложение о финансировании отозвано: {title}',
  'event.pledge.withdrawn.body': 'Донор отозвал свое предложение ({other}). Причина указана на странице обязательства.',
  'event.pledge.due.title': 'Взнос просрочен: {title}',
  'event.pledge.due.body':
    'Следующий шаг по этому обязательству просрочен. Просьба принять меры или сообщить, кто это сделает.',

  'mail.greeting': 'Здравствуйте, {name}!',
  'mail.several':
    '{topic}: {count, plural, one {# уведомление} few {# уведомления} many {# уведомлений} other {# уведомления}}',
  'mail.daily':
    'За день: {count, plural, one {# уведомление} few {# уведомления} many {# уведомлений} other {# уведомления}}',
  'mail.weekly':
    'За неделю: {count, plural, one {# уведомление} few {# уведомления} many {# уведомлений} other {# уведомления}}',
  'mail.open': 'Открыть',
  'mail.more':
    'На сайте вас ожидает еще {count, plural, one {# уведомление} few {# уведомления} many {# уведомлений} other {# уведомления}}.',
  'mail.why': 'Вы получили это письмо, потому что действуете от имени заинтересованной организации или страны.',
  'mail.preferences': 'Выбрать, как часто получать письма',
  'mail.unsubscribe': 'Больше не получать писем на эту тему',
  'mail.unsubscribeSummary': 'Больше не получать эту сводку',

  'unsubscribe.question': 'Больше не получать эти письма?',
  'unsubscribe.topic':
    'Вы больше не будете получать писем на тему: {topic}. Уведомления останутся доступны после входа на сайт.',
  'unsubscribe.daily':
    'Вы больше не будете получать ежедневную сводку. Уведомления останутся доступны после входа на сайт.',
  'unsubscribe.weekly':
    'Вы больше не будете получать еженедельную сводку. Уведомления останутся доступны после входа на сайт.',
  'unsubscribe.button': 'Больше не получать',
  'unsubscribe.done': 'Готово: вы больше не будете получать эти письма',
  'unsubscribe.changeBack': 'Изменить этот выбор в настройках',
  'unsubscribe.unknown': 'Ссылка неполная',
  'unsubscribe.unknownBody': 'Просьба скопировать из письма ссылку целиком или изменить настройки после входа на сайт.',

  ...accessMessages,
  ...privacy,
  ...securityMessages,
  ...passkeyMessages,
  ...searches,
  ...talk,
};
