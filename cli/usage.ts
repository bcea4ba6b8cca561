export const usage = `用法：npm run -s ledger -- 动作 工作簿.xlsx [选项]

动作：
  recognise   识别每张工作表是哪种台账、每一列是什么
  figures     全部指标，带口径和来源单元格      --year 2023 [--as-of 2023-12-31] [--previous 上年.xlsx]
              一个指标的名单：计入和没计入的每条记录            --list 指标编号，如 --list enterprise.covered
  check       校验台账                          --year 2023 [--as-of 2023-12-31]
  report      生成述职报告                      --year 2023 [--as-of 2023-12-31] [--previous 上年.xlsx] [--out 另存.xlsx] [--docx 报告.docx] [--txt 报告.txt]
              别种报告用 --kind 选：yearly 述职报告（不写就是它）、half-year 半年报告、briefing 简报、visit 汇报材料、
              indicators 重点指标统计表、quarterly 季度报表（可加 --quarter 3）、own 本单位底稿（先用 renew 存进工作簿）
  subsidy     按标准应发的补助资金              --year 2023 [--quarter 4] [--as-of 2023-12-31] [--out 发放表.xlsx] [--public 公示版]
  advise      组建建议
  verify      拿一份稿子和台账核对            --draft 稿子.txt或.docx --year 2023 [--as-of 2023-12-31] [--previous 上年.xlsx]
              [--docx 标出错数的稿子.docx] [--out 带“核对结果”的工作簿.xlsx]
  renew       去年的文稿换上今年的数          --draft 去年.txt或.docx --draft-year 2022 --year 2023 [--as-of 2023-12-31] [--previous 上年.xlsx]
              [--out 带“本单位底稿”的工作簿.xlsx] [--docx 今年的文稿.docx]
  fill        用台账填写上级发来的空表          表.xlsx --from 台账.xlsx --year 2023 [--as-of 2023-12-31] [--previous 上年.xlsx]
              [--with-ids 连证件号码、电话、账号一起填] [--out 填好的表.xlsx]
              人工填好的表，逐格同台账核对                --compare 人工填好的表.xlsx
              待确认的问题照此回答（可写多个）            --answer "问题=选中的"或"问题=留空" [--keep 记住回答的台账.xlsx]
  changes     同上次的工作簿比：哪些记录新增、减少、改名、变动，每个指标为什么变
                                                --since 上次.xlsx [--year 2023] [--as-of 2023-12-31] [--out 另存.xlsx]
              同“历年指标”表里的年度快照比，只比数      --since-kept 2022
              同一张台账的两个版本                --sheet 台账（最终版2） --since-sheet 台账（最终） [--since 另一个工作簿.xlsx]
              合成第三张表：上次的写法取哪些单元格，或全取“上次”、“这次”；加 --counts 从现在起算数
                                                --merge 台账（最终版2）!D5,台账（最终版2）!B9 --out 另存.xlsx
  new         新建空白台账                      台账名称… --out 台账.xlsx，如 new 企业台账 党员花名册 --out 台账.xlsx
  tidy        把认出的台账整理成规范的副本，放在原表旁边，不计入统计      [--out 另存.xlsx]
  card        一企一档：每家企业一页，证件号码、电话等只显示一部分
                                                [--name 企业] [--with-ids 全部显示] [--docx 档案.docx] [--out 档案.xlsx]
  self-test   自检：在一个空白台账上逐项检查加载项所依赖的一切，不写工作簿

选项：
  --json      只输出一份 JSON
  --year      统计年度；--as-of 统计截止日期，不写就是当年最后一天

原工作簿从不改动。`;
