import type { FindingTexts } from '../kinds.ts';

export const findings: FindingTexts = {
  FILE_EMPTY: '文件是空的。请重新附上工作簿。',
  FILE_TOO_LARGE: '文件大于 {limit, number} MB。请删除图片和不用的工作表后重新发送。',
  FILE_ENCRYPTED: '工作簿设有密码，无法打开。请取消密码（文件、信息、保护工作簿）后重新发送。',
  FILE_WRONG_FORMAT:
    '这是“{value}”类型的文件，不是 Excel 工作簿（.xlsx）。请用电子表格程序打开，另存为“Excel 工作簿（.xlsx）”后重新发送。',
  FILE_NOT_WORKBOOK: '此文件不是 Excel 工作簿。请以 .xlsx 文件发送填写好的模板。',
  FILE_TRUNCATED: '文件末尾缺失，可能在传送途中被截断。请重新发送。',
  FILE_DAMAGED: '工作簿已损坏，无法可靠读取。请用电子表格程序打开，以新名称保存后重新发送。技术说明：{value}',
  FILE_HAS_MACROS: '工作簿含有宏，不予接受。请另存为不含宏的“Excel 工作簿（.xlsx）”后重新发送。',
  FILE_UNSAFE:
    '为安全起见，未打开该工作簿，因为其中含有模板中不会有的内容。请将您填写的内容复制到新模板后发送。技术说明：{value}',
  FILE_TOO_MUCH_INSIDE:
    '工作簿的内容超出可安全读取的范围（{value}：上限 {limit, number}）。请将您填写的内容复制到新模板后发送。',
  FILE_TOO_SLOW: '读取工作簿超过 {limit, plural, other {# 秒}}，已停止。请将您填写的内容复制到新模板后发送。',
  EXTERNAL_LINK_IGNORED:
    '工作簿中有 {count, plural, other {# 个}}指向其他工作簿的链接，未予追踪。如所有数值都在本工作簿内，则无需处理。',

  TEMPLATE_FOREIGN: '此工作簿不是用提交模板制作的，无法读取。请下载模板并将您的内容复制进去。',
  TEMPLATE_MARK_MISSING: '含有模板版本的隐藏标记缺失。各工作表已按标题识别；下次请使用新模板。',
  TEMPLATE_VERSION_OLD: '这是较旧的模板（版本 {first}；现行版本为 {second}）。内容已读取；下次请使用现行模板。',
  TEMPLATE_VERSION_NEWER:
    '此模板（版本 {first}）比本程序（版本 {second}）新，尚无法读取。请使用人权高专办目前提供的模板，或告知人权高专办。',
  SHEET_MISSING: '缺少工作表“{table}”。请从新模板中取用并填写。',
  SHEET_DUPLICATE: '有两个工作表都像是“{table}”：本表和“{first}”。请将所有行放在一个工作表中，并删除另一个。',
  SHEET_UNKNOWN: '此工作表不属于模板，未予读取。如其中只是备注，则无需处理。',
  SHEET_HIDDEN: '工作表“{table}”被隐藏，但含有内容。内容已读取；请显示该工作表并核对。',
  HEADER_MISSING: '未找到工作表“{table}”的标题行，无法读取其内容。请将内容复制到新模板中。',
  COLUMN_MISSING: '此工作表缺少“{column}”一栏。请按模板中的标题补上。',
  COLUMN_UNKNOWN:
    '“{value}”不是模板中的栏目，其下内容未予读取。{hasSuggestion, select, yes {您是否指“{suggestion}”？请更正标题。} other {如有需要，请将内容移至模板的栏目中。}}',
  COLUMN_DUPLICATE: '“{column}”一栏在此工作表中出现两次（另见 {first}）。请保留其中一个。',
  COLUMN_UNDERSTOOD: '标题“{value}”已理解为“{column}”。如无误，则无需处理。',
  SUBMISSION_EMPTY: '此工作簿中没有任何活动、需求、提议或捐款。请至少填写一行，或告知人权高专办无可报告。',

  VALUE_MISSING: '“{column}”为空。请填写。',
  VALUE_MISSING_HERE: '“{column}”为空，但根据“{other}”中的内容必须填写。请填写。',
  VALUE_NOT_CARRIED_OVER:
    '“{value}”是按旧版模板（{first}版）填写的，在现行模板（{second}版）中可能有多种含义。请重新填写“{column}”。',
  VALUE_UNREADABLE: '“{column}”中的内容无法读取（{value}）。请重新输入。',
  TEXT_TOO_LONG: '“{column}”有 {count, plural, other {# 个字符}}；最多 {limit, plural, other {# 个}}。请缩短文字。',
  TEXT_TIDIED: '已删除多余的空格或特殊字符：“{understood}”。如无误，则无需处理。',
  CODE_UNKNOWN:
    '“{value}”不在列表“{list}”中。{hasSuggestion, select, yes {您是否指“{suggestion}”？} other {请从下拉列表中选择。}}',
  CODE_NOT_LISTED:
    '“{value}”不在列表“{list}”中，已按原文保留。{hasSuggestion, select, yes {您是否指“{suggestion}”？} other {如列表中有合适的条目，请从中选择。}}',
  CODE_UNDERSTOOD: '“{value}”已理解为“{understood}”。如非此意，请更正。',
  CODE_REPEATED: '“{value}”在此单元格中出现不止一次，只计一次。无需处理。',
  VALUES_TOO_MANY:
    '“{column}”有 {count, plural, other {# 项}}；最多 {limit, plural, other {# 项}}。请保留最重要的几项。',
  SDG_TARGET_INCOMPLETE:
    '“{value}”是目标，不是具体目标。{hasSuggestion, select, yes {请写明具体目标，例如 {suggestion}。} other {请写明具体目标，例如 16.3。}}',
  DATE_UNREADABLE: '“{value}”不是可以读取的日期。请写成年-月-日，例如 2026-03-31。',
  DATE_AMBIGUOUS: '“{value}”可能指 {first} 或 {second}。请将日期写成年-月-日，例如 2026-03-31。',
  DATE_UNDERSTOOD: '“{value}”已理解为日期 {understood}。如非此意，请更正。',
  DATE_OUT_OF_RANGE: '日期 {value} 不在 {first} 至 {second} 之间。请核对年份。',
  NUMBER_UNREADABLE: '“{value}”不是数字。请只写数字，例如 125000 或 1250.50。',
  NUMBER_AMBIGUOUS: '“{value}”可能指 {first} 或 {second}。书写数字时请不要使用千位分隔符。',
  NUMBER_UNDERSTOOD: '“{value}”已理解为数字 {understood}。如非此意，请更正。',
  NUMBER_OUT_OF_RANGE: '数字 {value} 不在 {first} 至 {second} 的范围内。请核对。',
  NUMBER_NOT_WHOLE: '{value} 不是整数。请不要写小数。',
  YES_NO_UNREADABLE: '“{value}”既不是“是”也不是“否”。请选择其一。',
  EMAIL_UNREADABLE: '“{value}”不是电子邮件地址。请写成 name@example.org 的形式。',
  LINK_UNREADABLE: '“{value}”不是网址。请完整书写，以 https:// 开头。',
  RECOMMENDATION_UNREADABLE: '“{value}”无法读作一项建议。请写明文件编号和段落，例如 A/HRC/59/15 140.7，每行一项建议。',
  ORGANISATION_UNREADABLE: '“{value}”无法读作一个组织。请写成“名称 | 角色 | 类型”，每行一个组织；角色和类型可以省略。',
  FORMULA_RESULT_TAKEN: '此单元格含有公式。已采用最后保存的结果“{value}”；如不正确，请用数值代替公式。',
  FORMULA_STALE: '此单元格含有公式，而工作簿不会自动重新计算，结果“{value}”可能已过时。请用数值代替公式。',
  FORMULA_NOT_CALCULATED: '此单元格的公式没有结果。请直接输入数值，或用电子表格程序打开工作簿并保存。',
  CELL_HAS_ERROR: '此单元格显示错误 {value}。请输入正确的数值。',
  CELLS_MERGED: '此处单元格已合并（{value}），无法确定指哪些行。请取消合并并逐行填写。',

  DECLARATION_NOT_GIVEN: '未声明信息系自愿提交。请选择“是”，否则请勿发送工作簿。',
  SUBMISSION_DATE_IN_FUTURE: '提交日期 {value} 在将来。请更正。',
  REPORTING_YEAR_IN_FUTURE: '报告年度 {value} 尚未开始。请更正。',
  PUBLISHING_NOT_ALLOWED: '您选择不公布此信息。信息仅供内部使用；如在有关国家同意后可以公布，请选择“是”。',

  CONSENT_UNKNOWN:
    '“同意”工作表中没有编号为“{value}”的同意。{hasSuggestion, select, yes {您是否指“{suggestion}”？} other {请在该表中添加此项同意，或更正编号。}}',
  CONSENT_STATE_MISMATCH: '同意“{value}”是 {state} 的同意，而该国不在本行的有关国家之列。请更正国家或同意编号。',
  CONSENT_NOT_RECORDED:
    '本行没有 {state} 的同意记录。该行予以保留，但在同意记入“同意”工作表并经人权高专办确认之前，既不公布也不计数。',
  CONSENT_NOT_IN_FORCE: '{state} 对本行的同意状况为“{value}”。该行予以保留，但在该国同意之前，既不公布也不计数。',
  CONSENT_NEEDED: '只有提交者本身就是有关国家时才可选择“不需要”；此处有关国家为 {state}。请记录该国的同意。',
  CONSENT_EVIDENCE_MISSING: '“{column}”为空。已给予同意的，请写明证据，例如普通照会的编号。',
  CONSENT_DATE_AFTER_SUBMISSION: '同意的日期 {first} 晚于提交日期 {second}。请更正其中一个日期。',
  CONSENT_EXPIRED: '此项同意已于 {value} 到期，所涉内容不再公布。请有关国家续延同意。',
  END_BEFORE_START: '结束日期 {second} 早于开始日期 {first}。请更正其中一个日期。',
  ACTUAL_DATE_IN_FUTURE: '日期 {value} 标为实际日期，却在将来。请更正日期，或标明为计划日期。',
  STATUS_NEEDS_END_DATE: '已结束的活动需要结束日期。请补上，或更正状态。',
  STATUS_HAS_ACTUAL_START: '仍在确定中的活动不可能已于 {value} 开始。请标明为计划日期，或更正状态。',
  AMOUNT_WITHOUT_CURRENCY: '金额没有币种。请在“{column}”中选择。',
  CURRENCY_WITHOUT_AMOUNT: '已写明币种，但“{column}”中没有金额。请补上金额，或清除币种。',
  SESSION_CYCLE_MISMATCH:
    '第 {first} 届会议不属于第 {second} 轮。第 1 至 12 届属于第一轮，第 13 至 26 届属于第二轮，第 27 至 40 届属于第三轮，第 41 至 54 届属于第四轮。请更正其中之一。',
  REGISTER_NOT_LOADED: '有 {count, plural, other {# 处}}建议引用未与建议登记册核对，因为没有可用的登记册。无需处理。',
  RECOMMENDATION_MISSING: '未写明任何建议。请至少写明一项，或在下一栏中选择未写明建议的理由。',
  RECOMMENDATION_UNKNOWN:
    '登记册中没有建议“{value}”。{hasSuggestion, select, yes {您是否指“{suggestion}”？} other {请核对文件编号和段落。}}',
  RECOMMENDATION_STATE_MISMATCH: '建议“{value}”是向 {state} 提出的，而该国不在本行的有关国家之列。请更正引用或国家。',
  RECOMMENDATION_NOTED: '受审议国对建议“{value}”只是注意到，并未支持。该行已接收，但不计入已接受的建议。请核对段落。',
  RECOMMENDATION_POSITION_PENDING: '该国对建议“{value}”的立场尚不清楚。该行已接收；无需处理。',
  ID_DUPLICATE: '编号“{value}”在此工作表中使用了两次（另见第 {first} 行）。请为每行使用各自的编号。',
  REQUEST_UNKNOWN:
    '“需求”工作表中没有请求“{value}”。{hasSuggestion, select, yes {您是否指“{suggestion}”？} other {请核对编号，或在该表中添加此请求。}}',
  LINKED_RECORD_UNKNOWN:
    '此工作簿中没有编号为“{value}”的活动、请求或提议。{hasSuggestion, select, yes {您是否指“{suggestion}”？} other {请核对编号。}}',
  REPLY_BEFORE_REQUEST: '答复日期 {second} 早于请求日期 {first}。请更正其中一个日期。',
  REPLY_MISSING: '状态为“{value}”时应有答复。请补上答复日期和答复者。',
  PROVIDER_IS_RECIPIENT: '“{value}”既列为提供方又列为接受方。请更正其一；如国家报告自己的方案，请选择南南合作形式。',
  DOUBLE_REPORT_PROBABLE:
    '“{value}”与另一提交者报告的一项活动相似：国家相同、日期重叠、标题相近。人权高专办将核对两者；如您知道应由谁报告，请告知人权高专办。该行已接收。',
  REQUEST_UNANSWERED: '{value} 的这项请求已有 {count, plural, other {# 个月}}未获答复。如已有答复，请补上。',
  FUND_NOT_NAMED: '{state}是最不发达国家或小岛屿发展中国家，有为其设立的基金。如活动由某一基金出资，请写明该基金。',
  PERSONAL_DATA_IN_TEXT: '此文字将予公开，但似乎含有电子邮件地址或电话号码（“{value}”）。为保护当事人，请将其删除。',
  OWN_RECOMMENDATION_AVAILABLE: '{state}本身曾提出建议“{value}”。请在自己提出的建议一栏中写明，以便据此找到该提议。',
};
