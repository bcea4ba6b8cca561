/** Layouts as offices keep them (DOMAIN 2, and beyond), with what recognition must see in each. All names are invented. */
export interface LayoutCase {
  readonly name: string;
  readonly sheet?: string;
  /** One line a row, cells parted by `|`. */
  readonly text: string;
  readonly tables: readonly {
    readonly register: string | null;
    readonly header: readonly number[];
    readonly data: readonly number[];
    readonly skipped: string;
    readonly columns: string;
    readonly ask: string;
    readonly unmatched: string;
  }[];
}

export const layoutCases: readonly LayoutCase[] = [
  {
    name: "L1",
    text: `
××县工业园区非公有制企业党建工作台账
填报单位（盖章）：县工业园区管委会||||||统计截止时间：2023年11月30日|||||||||单位：家、人
序号|企业基本情况||||||职工总数|党员情况|||党组织情况|||||党建指导员|备注
|企业名称|统一社会信用代码|所属园区|经营状态|是否规上|投产时间||总数|正式|预备|是否建立|党组织名称|组建方式|成立时间|书记||
1|甲禾食品有限公司|91450123MA5K00012W|核心园|已投产|是|2021.6|83人|5|5|0|是|甲禾食品党支部|单独|2022年3月|韦 某|李某|
2|乙源木业有限责任公司||棠后园|投产运营|否|2020-09|41|1|1||√|棠后园联合党支部|联合|20230501|黄某|李某|与序号3联建
3|丙盛家居制品厂||棠后园|投产|否||26|2|1|1|有|棠后园联合党支部|联合建|2023.5|黄某||
小计
4|丁能新材料技术有限公司||那桐园|在建||预计2024.8|12|0|||无||||||指导员已派
合计|50家|||||||83
注：1.经营状态填投产、在建、停产；2.党员人数含预备党员。
填表人：×××   审核人：×××   联系电话：0771-×××××××   填报日期：2023.12.1
`,
    tables: [
      {
        register: "enterprise",
        header: [3, 4],
        data: [5, 6, 7, 9],
        skipped: "8subtotal 10total 11note 12note",
        columns:
          "seq=A name=B creditCode=C park=D operatingStatus=E aboveScale=F startedOn=G employees=H members=I fullMembers=J probationaryMembers=K hasOrganisation=L organisationName=M formationMode=N organisationFoundedOn=O secretary=P instructor=Q remark=R",
        ask: "",
        unmatched: "",
      },
    ],
  },
  {
    name: "L2",
    text: `
全县“两新”组织党组织基本情况统计表

序号|党组织名称|党组织类型（党委/总支/支部）|成立时间|批复文号|隶属党组织|组建方式（单独/联合/挂靠）|覆盖企业数|覆盖企业名称|党员数|||||书记|||||||换届时间|下次换届时间|阵地面积(㎡)|备注
|||||||||总数|其中：正式|预备|35岁以下|女|姓名|性别|出生年月|学历|企业职务|任职时间|手机
1|中共甲禾食品有限公司支部委员会|支部|2022.3.18|县非工委〔2022〕5号|县委非公工委|单独|1|甲禾食品有限公司|5|5|0|2|1|韦某|男|1985.07|大专|副总经理|2022.3|13800001111|2022.3|2025.3|40|
2|棠后新型工业园区联合党支部|联合支部|2023年5月|县非工委〔2023〕7号|××镇党委|联合|3|乙源木业、丙盛家居、戊达包装|4|3|1|1|0|黄某|女|1980.01|高中|厂长|2023.5|13800002222|2023.5|2026.5|30|
合计|12个||||||29||83
`,
    tables: [
      {
        register: "organisation",
        header: [3, 4],
        data: [5, 6],
        skipped: "7total",
        columns:
          "seq=A name=B type=C foundedOn=D approvalNumber=E superiorOrganisation=F formationMode=G coveredCount=H coveredEnterprises=I members=J fullMembers=K probationaryMembers=L youngMembers=M womenMembers=N secretary=O secretarySex=P secretaryBornOn=Q secretaryEducation=R secretaryPost=S tenureFrom=T secretaryPhone=U lastElectionOn=V nextElectionOn=W premisesArea=X remark=Y",
        ask: "",
        unmatched: "",
      },
    ],
  },
  {
    name: "L3",
    text: `
园区非公企业“四个清”摸底调查情况表
摸底时间：2023年3月—4月   摸底人：
序号|企业名称|一、经营运行情况|||||二、职工队伍情况||||||三、党员队伍情况|||||||四、出资人（负责人）情况|||||企业盖章
||主营业务|开工/投产时间|是否正常经营|上年度营业收入（万元）|是否规上|职工总数|其中|||有无工会|有无团组织|党员总数|组织关系||预备|积极分子|申请人|管理层党员|姓名|政治面貌|联系电话|社会职务|对党建态度
||||||||大专以上|本县籍|女||||在本企业|在外地
1|甲禾食品有限公司|食品|2021.6|正常|3000|是|83|20|50|40|有|无|5|4|1|0|2|3|1|韦某|中共党员|13800001111|县政协委员|支持
2|乙源木业有限公司|木材|2020.9|半停产|500|否|41|3|35|20|无|无|1|1|0|0|0|0|0|黄某|群众|13800002222||一般
`,
    tables: [
      {
        register: "enterprise",
        header: [3, 4, 5],
        data: [6, 7],
        skipped: "",
        columns:
          "seq=A name=B mainBusiness=C startedOn=D operatingStatus=E revenue=F aboveScale=G employees=H hasUnion=L hasYouthLeague=M members=N membersHere=O membersElsewhere=P probationaryMembers=Q activists=R applicants=S managerMembers=T investor=U investorPoliticalStatus=V investorPhone=W investorSocialPost=X investorAttitude=Y",
        ask: "",
        unmatched: "I J K Z",
      },
    ],
  },
  {
    name: "L4",
    text: `
××园区企业党员花名册
填报单位：||||||截至2023年12月31日
序号|姓名|性别|民族|出生年月|籍贯|学历|身份证号码|入党时间|转正时间|党员类别（正式/预备）|所在企业|所在党支部|党内职务|工作岗位|联系电话|组织关系是否转入|备注
1|韦某某|男|壮|1985.07|广西隆安|大专|'450123198501010013|2008.7.1|2009.7.1|正式|甲禾食品|甲禾食品党支部|书记|副总|13800001111|是|
2|黄 某|女|汉|1990.07|广西隆安|本科|'450123199001010021|2018.7.1|2019.7.1|预备|甲禾食品|甲禾食品党支部||质检员|13800001112|否|
共计：83人，其中正式79人，预备4人
`,
    tables: [
      {
        register: "member",
        header: [3],
        data: [4, 5],
        skipped: "6total",
        columns:
          "seq=A name=B sex=C ethnicity=D bornOn=E nativePlace=F education=G idNumber=H joinedOn=I fullMemberOn=J memberType=K enterprise=L organisation=M partyPost=N job=O phone=P relationHere=Q remark=R",
        ask: "",
        unmatched: "",
      },
    ],
  },
  {
    name: "L5",
    text: `
2023年度园区非公企业党组织书记岗位津贴发放表（第四季度）
单位：元
序号|党组织名称|书记姓名|身份证号|任职时间|发放时段|月数|标准（元/月）|应发金额|扣发|实发金额|开户行及账号|领款人签字|备注
1|甲禾食品党支部|韦某|450123********0013|2022.3|10-12月|3|150|450||450|6217000011112222333||
2|棠后园联合党支部|黄某||2023.5|10—12月|3个月|150元|450元||450元|||
合计（大写）：玖佰元整|||||||￥900.00
制表：   复核：   单位负责人：
`,
    tables: [
      {
        register: "allowance",
        header: [3],
        data: [4, 5],
        skipped: "6total 7note",
        columns:
          "seq=A organisation=B secretary=C idNumber=D tenureFrom=E period=F months=G monthlyRate=H amountDue=I deduction=J amountPaid=K bankAccount=L signature=M remark=N",
        ask: "",
        unmatched: "",
      },
    ],
  },
  {
    name: "L6",
    text: `
序号|新成立党组织名称|组建方式|批复时间|批复文号|覆盖企业|拨付标准（元）|拨付金额（元）|拨付时间|收款账户|经办人
1|甲禾食品党支部|单独|2022.3.18|县非工委〔2022〕5号|甲禾食品有限公司|5000|5000|2023.1.1|621700001111222233|李某
2|棠后园联合党支部|联合|2023.5.18|县非工委〔2023〕7号|乙源木业|5000|5000|2023.6.1|621700001111222234|李某
`,
    tables: [
      {
        register: "startupFund",
        header: [1],
        data: [2, 3],
        skipped: "",
        columns:
          "seq=A organisation=B formationMode=C approvedOn=D approvalNumber=E coveredEnterprises=F standard=G amount=H paidOn=I account=J handler=K",
        ask: "",
        unmatched: "",
      },
    ],
  },
  {
    name: "L7",
    text: `
序号|姓名|党组织|考核得分||||||等次|拟奖励金额|公示结果|备注
|||组织建设(30)|党员管理(20)|活动开展(20)|服务企业(20)|创新加分(10)|总分
1|韦某|甲禾食品党支部|28|18|19|18|8|91分|优秀|4000|无异议|
2|黄某|棠后园联合党支部|25|15|17|18|5|80|良好|||
`,
    tables: [
      {
        register: "award",
        header: [1, 2],
        data: [3, 4],
        skipped: "",
        columns: "seq=A secretary=B organisation=C score=I grade=J amount=K publicity=L remark=M",
        ask: "",
        unmatched: "D E F G H",
      },
    ],
  },
  {
    name: "L8",
    text: `
2023年党组织书记培训情况汇总

序号|培训班名称|主办单位|培训时间|地点|应到|实到|参训人员名单|学时|备注
1|全县非公企业党组织书记示范班|县委非公工委|3月15日-16日|县委党校|5|4|韦某、黄某、李某、农某|8|
合计|6场次|||||24人次
`,
    tables: [
      {
        register: "training",
        header: [3],
        data: [4],
        skipped: "5total",
        columns:
          "seq=A title=B organiser=C heldOn=D place=E expected=F attended=G attendees=H hours=I remark=J",
        ask: "",
        unmatched: "",
      },
    ],
  },
  {
    name: "L8b",
    sheet: "培训签到表",
    text: `
序号|姓名|单位|职务|电话|签到（上午）|签到（下午）
1|韦某|甲禾食品|书记|13800001111|韦某|韦某
2|黄某|乙源木业|书记|13800001112|黄某|
`,
    tables: [
      {
        register: "attendance",
        header: [1],
        data: [2, 3],
        skipped: "",
        columns: "seq=A name=B enterprise=C post=D phone=E signedIn=F+G",
        ask: "",
        unmatched: "",
      },
    ],
  },
  {
    name: "L9",
    text: `
序号|企业名称|反映问题（诉求）|问题类别|收集渠道|收集时间|责任单位|责任领导|办理时限|办理进展情况|是否办结|办结时间|企业满意度|销号情况|备注
1|甲禾食品|用电不足|用水、用电|走访|2023.3|县供电局|李某|2023年6月底前|已协调供电局增容|是|2023.5|满意|已销号|
2|乙源木业|招工难|用工|座谈会|2023.4|县人社局|王某|2023年9月|正在对接人社部门|持续推进||||
`,
    tables: [
      {
        register: "problem",
        header: [1],
        data: [2, 3],
        skipped: "",
        columns:
          "seq=A enterprise=B description=C category=D channel=E receivedOn=F responsibleUnit=G responsiblePerson=H dueOn=I progress=J closed=K closedOn=L satisfaction=M writtenOff=N remark=O",
        ask: "",
        unmatched: "",
      },
    ],
  },
  {
    name: "L10",
    text: `
序号|楼栋|房号|户型|面积（㎡）|入住单位|入住人员|性别|身份证号|人才类别|入住时间|合同到期|退租时间|月租金（元）|备注
1|A栋|101|两室|60|甲禾食品|张某、李某|男||本科|2023.1|2025.1||400|
2||102|两室|60|乙源木业|王某|女||硕士|2023.2|2025.2||400|
`,
    tables: [
      {
        register: "apartment",
        header: [1],
        data: [2, 3],
        skipped: "",
        columns:
          "seq=A building=B room=C layout=D area=E enterprise=F occupant=G sex=H idNumber=I talentCategory=J movedInOn=K contractEndsOn=L movedOutOn=M rent=N remark=O",
        ask: "",
        unmatched: "",
      },
    ],
  },
  {
    name: "L11",
    text: `
序号|企业名称|职工姓名|子女姓名|年龄|就读年级|意向学校|安排学校|办理时间|办理结果
1|甲禾食品|张某|张小某|7|一年级|县一小|县一小|2023.8|已安排
2|乙源木业|王某|王小某|8|二年级|县一小||2023.8|自行解决
`,
    tables: [
      {
        register: "schooling",
        header: [1],
        data: [2, 3],
        skipped: "",
        columns:
          "seq=A enterprise=B employee=C child=D age=E grade=F wishedSchool=G assignedSchool=H handledOn=I result=J",
        ask: "",
        unmatched: "",
      },
    ],
  },
  {
    name: "L12",
    text: `
2023年第四季度分园区统计表
园区|企业总数|其中:投产|在建|停产|规上企业数|建立党组织企业数|其中:单独|联合|挂靠|党组织数|其中:党委|总支|支部|党员数|其中:正式|预备|本季新建|本季撤销|指导员数|覆盖率%
核心园|20|18|2|0|3|10|5|3|2|7|0|0|7|40|38|2|1|0|3|50%
棠后园|10|8|2|0|1|5|2|2|1|4|0|0|4|20|19|1|1|0|2|50%
合计|30|26|4|0|4|15|7|5|3|11|0|0|11|60|57|3|2|0|5|50%
`,
    tables: [
      {
        register: "summary",
        header: [2],
        data: [3, 4],
        skipped: "5total",
        columns:
          "park=A enterprises=B operating=C building=D suspended=E aboveScale=F organisationEnterprises=G solo=H joint=I attached=J organisations=K members=O fullMembers=P probationaryMembers=Q newOrganisations=R dissolvedOrganisations=S instructors=T coverage=U",
        ask: "",
        unmatched: "L M N",
      },
    ],
  },
  {
    name: "L12b",
    text: `
序号|指导员姓名|所在单位及职务|联系电话|联系企业（可多家）|派驻时间|走访次数|协助解决问题数|备注
1|李某|县委组织部科员|13800001111|甲禾食品、乙源木业|2023.2|4次|1|
`,
    tables: [
      {
        register: "instructor",
        header: [1],
        data: [2],
        skipped: "",
        columns: "seq=A name=B unit=C phone=D enterprises=E assignedOn=F visits=G solved=H remark=I",
        ask: "",
        unmatched: "",
      },
    ],
  },
  {
    name: "sections per park with heading row, repeated header, subtotals",
    text: `
2023年企业台账
序号|企业名称|经营状态|职工总数|党员总数|是否建立党组织|书记
一、核心园区（2家）
1|甲禾食品有限公司|投产|83|5|是|韦某
2|乙源木业有限公司|投产|41|1|否|
小计|||124|6
二、棠后园
序号|企业名称|经营状态|职工总数|党员总数|是否建立党组织|书记
1|丙盛家居制品厂|在建|26|2|是|黄某
2|丁能新材料|投产|12|0|否|
小计|||38|2
总计|||162|8

说明：本表为年底数
`,
    tables: [
      {
        register: "enterprise",
        header: [2],
        data: [4, 5, 9, 10],
        skipped: "3section 6subtotal 7section 8repeatedHeader 11subtotal 12total 13blank 14note",
        columns: "seq=A name=B operatingStatus=C employees=D members=E hasOrganisation=F secretary=G",
        ask: "",
        unmatched: "",
      },
    ],
  },
  {
    name: "two tables below",
    text: `
企业台账
序号|企业名称|经营状态|职工总数|党员总数|是否建立党组织
1|甲禾食品有限公司|投产|83|5|是
2|乙源木业有限公司|投产|41|1|否
合计||2家|124|6

党组织台账
序号|党组织名称|类型|成立时间|组建方式|书记
1|甲禾食品党支部|党支部|2022.3|单独|韦某
2|棠后联合党支部|联合支部|2023.5|联合|黄某
合计|2个
注：以上数据截至12月
填表人：李某
`,
    tables: [
      {
        register: "enterprise",
        header: [2],
        data: [3, 4],
        skipped: "5total",
        columns: "seq=A name=B operatingStatus=C employees=D members=E hasOrganisation=F",
        ask: "",
        unmatched: "",
      },
      {
        register: "organisation",
        header: [8],
        data: [9, 10],
        skipped: "11total 12note 13note",
        columns: "seq=A name=B type=C foundedOn=D formationMode=E secretary=F",
        ask: "",
        unmatched: "",
      },
    ],
  },
  {
    name: "side by side",
    text: `
人才公寓入住登记表|||||||职工子女就学情况表
序号|楼栋|房号|入住人员|入住时间|月租金||序号|企业名称|职工姓名|子女姓名|就读年级|办理结果
1|A栋|101|张某|2023.1|400||1|甲禾食品|张某|张小某|一年级|已安排
2|A栋|102|王某|2023.2|400||2|乙源木业|王某|王小某|二年级|待协调
3|A栋|103|李某|2023.2|400
`,
    tables: [
      {
        register: "apartment",
        header: [2],
        data: [3, 4, 5],
        skipped: "",
        columns: "seq=A building=B room=C occupant=D movedInOn=E rent=F",
        ask: "",
        unmatched: "",
      },
      {
        register: "schooling",
        header: [2],
        data: [3, 4],
        skipped: "",
        columns: "seq=H enterprise=I employee=J child=K grade=L result=M",
        ask: "",
        unmatched: "",
      },
    ],
  },
  {
    name: "split ticks",
    text: `
序号|企业名称|所在园区|党组织组建情况||组建方式|||党员数|备注
|||已建|未建|单独|联合|挂靠
1|甲禾食品有限公司|核心园|√||√|||5|
2|乙源木业有限公司|核心园||√||||1|
3|丙盛家居制品厂|核心园|√|||√||2|
`,
    tables: [
      {
        register: "enterprise",
        header: [1, 2],
        data: [3, 4, 5],
        skipped: "",
        columns: "seq=A name=B park=C hasOrganisation=D+E formationMode=F+G+H members=I remark=J",
        ask: "",
        unmatched: "",
      },
    ],
  },
  {
    name: "split ticks 2 flat",
    text: `
序号|企业名称|规上|规下|已建|未建|党员总数
1|甲禾食品有限公司|√||√||5
2|乙源木业有限公司||√||√|1
`,
    tables: [
      {
        register: "enterprise",
        header: [1],
        data: [2, 3],
        skipped: "",
        columns: "seq=A name=B aboveScale=C+D hasOrganisation=E+F members=G",
        ask: "",
        unmatched: "",
      },
    ],
  },
  {
    name: "ambiguous",
    text: `
序号|企业名称|负责人|联系电话|时间|人数|党员人数|是否建立党组织|情况
1|甲禾食品有限公司|韦某|13800001111|2021.6|83|5|是|正常
2|乙源木业有限公司|黄某|13800001112|2020.6|41|1|否|停产
`,
    tables: [
      {
        register: "enterprise",
        header: [1],
        data: [2, 3],
        skipped: "",
        columns: "seq=A name=B contactPhone=D members=G hasOrganisation=H operatingStatus=I",
        ask: "C E F",
        unmatched: "",
      },
    ],
  },
  {
    name: "company founding date among basics",
    text: `
序号|企业名称|成立时间|法人|注册资本|经营状态|党员人数|是否成立党组织|党组织名称|成立时间|党组织书记|联系电话
1|甲禾食品有限公司|2015.6|韦某|500万元|正常|5|是|甲禾食品党支部|2021.6|黄某|13800001111
2|乙源木业有限公司|2016.6|李某|100万元|停产|1|否|||
`,
    tables: [
      {
        register: "enterprise",
        header: [1],
        data: [2, 3],
        skipped: "",
        columns:
          "seq=A name=B legalRepresentative=D operatingStatus=F members=G hasOrganisation=H organisationName=I organisationFoundedOn=J secretary=K contactPhone=L",
        ask: "",
        unmatched: "C E",
      },
    ],
  },
  {
    name: "total first row, no seq",
    text: `
企业名称|所属园区|生产经营状况|在职职工（人）|党员（名）|有无党组织
合计||2家|124|6|
甲禾食品有限公司|核心园|正常生产|83|5|有
乙源木业有限公司|核心园|停产|41|1|无
`,
    tables: [
      {
        register: "enterprise",
        header: [1],
        data: [3, 4],
        skipped: "2total",
        columns: "name=A park=B operatingStatus=C employees=D members=E hasOrganisation=F",
        ask: "",
        unmatched: "",
      },
    ],
  },
  {
    name: "unit line 万元",
    text: `
企业情况统计
填报单位：管委会||单位：万元、人
企业名称|所属园区|营业收入|职工人数|党员人数|经营状况|组织覆盖
甲禾食品有限公司|核心园|3000|83|5|投产|是
乙源木业有限公司|核心园|500|41|1|在建|否
`,
    tables: [
      {
        register: "enterprise",
        header: [3],
        data: [4, 5],
        skipped: "",
        columns: "name=A park=B revenue=C employees=D members=E operatingStatus=F hasOrganisation=G",
        ask: "",
        unmatched: "",
      },
    ],
  },
  {
    name: "quarter sheets",
    sheet: "一季度",
    text: `
书记岗位津贴发放表
姓名|所在党支部|发放月份|标准|月数|金额|签名
韦某|甲禾食品党支部|1-3月|150|3|450|
黄某|棠后联合党支部|1-3月|150|3|450|
合计|||||900|
`,
    tables: [
      {
        register: "allowance",
        header: [2],
        data: [3, 4],
        skipped: "5total",
        columns: "secretary=A organisation=B period=C monthlyRate=D months=E amountDue=F signature=G",
        ask: "",
        unmatched: "",
      },
    ],
  },
  {
    name: "column number row + header lower left blank",
    text: `
企业党建情况统计表
序号|单位名称|企业性质|职工总数|党员|||是否建党组织
||||总数|正式|预备|
(1)|(2)|(3)|(4)|(5)|(6)|(7)|(8)
1|甲禾食品有限公司|民营|83|5|5|0|是
2|乙源木业有限公司|民营|41|1|1|0|否
`,
    tables: [
      {
        register: "enterprise",
        header: [2, 3, 4],
        data: [5, 6],
        skipped: "",
        columns:
          "seq=A name=B ownershipType=C employees=D members=E fullMembers=F probationaryMembers=G hasOrganisation=H",
        ask: "",
        unmatched: "",
      },
    ],
  },
  {
    name: "parents typed in lower row only",
    text: `
某县企业台账
|||党员情况|||党组织|
序号|企业名称|状态|总数|正式|预备|名称|书记
1|甲禾食品有限公司|投产|5|5|0|甲禾食品党支部|韦某
2|乙源木业有限公司|在建|1|1|0||
`,
    tables: [
      {
        register: "enterprise",
        header: [2, 3],
        data: [4, 5],
        skipped: "",
        columns:
          "seq=A name=B operatingStatus=C members=D fullMembers=E probationaryMembers=F organisationName=G secretary=H",
        ask: "",
        unmatched: "",
      },
    ],
  },
  {
    name: "extra header words",
    text: `
序号|非公企业单位名称|营业执照注册号/统一社会信用代码|地址|现有职工人数|其中：大学生人数|党员总人数|其中预备党员人数|是否单独组建党组织|组织设置方式（单独/联合/挂靠）|党组织负责人姓名|党组织负责人联系电话|派驻党建指导员姓名
1|甲禾食品有限公司|91450199MA5L103771|某路1号|83|3|5|0|是|单独|韦某|13800001111|李某
2|乙源木业有限公司|91450199MA5N1074XX|某路2号|41|3|1|0|否||||李某
`,
    tables: [
      {
        register: "enterprise",
        header: [1],
        data: [2, 3],
        skipped: "",
        columns:
          "seq=A name=B creditCode=C employees=E members=G probationaryMembers=H hasOrganisation=I formationMode=J secretary=K instructor=M",
        ask: "",
        unmatched: "D F L",
      },
    ],
  },
  {
    name: "merged enterprise two branches",
    text: `
序号|企业名称|经营状态|党员总数|是否建立党组织|党组织名称|书记
1|甲禾食品有限公司|投产|5|是|甲禾一支部|韦某
||||是|甲禾二支部|黄某
2|乙源木业有限公司|在建|1|否||
`,
    tables: [
      {
        register: "enterprise",
        header: [1],
        data: [2, 3, 4],
        skipped: "",
        columns: "seq=A name=B operatingStatus=C members=D hasOrganisation=E organisationName=F secretary=G",
        ask: "",
        unmatched: "",
      },
    ],
  },
  {
    name: "park column merged, mid total by park",
    text: `
园区|序号|企业名称|经营状态|党员总数|是否建立党组织
核心园|1|甲禾食品有限公司|投产|5|是
|2|乙源木业有限公司|在建|1|否
核心园合计|||2家|6|
棠后园|1|丙盛家居制品厂|投产|2|是
|2|丁能新材料|投产|3|否
棠后园合计|||2家|5|
总计|||4家|11|
`,
    tables: [
      {
        register: "enterprise",
        header: [1],
        data: [2, 3, 5, 6],
        skipped: "4subtotal 7subtotal 8total",
        columns: "park=A seq=B name=C operatingStatus=D members=E hasOrganisation=F",
        ask: "",
        unmatched: "",
      },
    ],
  },
  {
    name: "page footers",
    text: `
序号|姓名|性别|民族|入党时间|所在党支部|联系电话
1|韦某某|男|壮|2008.7.1|甲禾食品党支部|13800001111
2|黄某某|男|壮|2008.7.1|甲禾食品党支部|13800001111
本页小计|2人
序号|姓名|性别|民族|入党时间|所在党支部|联系电话
3|李某某|男|壮|2008.7.1|甲禾食品党支部|13800001111
4|覃某某|男|壮|2008.7.1|甲禾食品党支部|13800001111
本页小计|2人
累　计|4人
`,
    tables: [
      {
        register: "member",
        header: [1],
        data: [2, 3, 6, 7],
        skipped: "4subtotal 5repeatedHeader 8subtotal 9total",
        columns: "seq=A name=B sex=C ethnicity=D joinedOn=E organisation=F phone=G",
        ask: "",
        unmatched: "",
      },
    ],
  },
  {
    name: "blank rows between, prenumbered",
    text: `
序号|姓名|性别|民族|入党时间|所在党支部|联系电话
1|韦某某|男|壮|2008.7.1|甲禾食品党支部|13800001111

2|黄某某|男|壮|2008.7.1|甲禾食品党支部|13800001111
3
4
备注：以上党员均已转入组织关系
`,
    tables: [
      {
        register: "member",
        header: [1],
        data: [2, 4],
        skipped: "3blank 5blank 6blank 7note",
        columns: "seq=A name=B sex=C ethnicity=D joinedOn=E organisation=F phone=G",
        ask: "",
        unmatched: "",
      },
    ],
  },
  {
    name: "park per table with own title",
    text: `
棠后园企业台账
序号|企业名称|经营状态|党员总数|是否建立党组织
1|甲禾食品有限公司|投产|5|是
合计|||5|

那桐园企业台账
序号|企业名称|经营状态|党员总数|是否建立党组织
1|乙源木业有限公司|投产|5|是
合计|||5|
`,
    tables: [
      {
        register: "enterprise",
        header: [2],
        data: [3],
        skipped: "4total",
        columns: "seq=A name=B operatingStatus=C members=D hasOrganisation=E",
        ask: "",
        unmatched: "",
      },
      {
        register: "enterprise",
        header: [7],
        data: [8],
        skipped: "9total",
        columns: "seq=A name=B operatingStatus=C members=D hasOrganisation=E",
        ask: "",
        unmatched: "",
      },
    ],
  },
  {
    name: "member by branch sections",
    text: `
甲县企业党员花名册
姓名|性别|民族|出生年月|学历|入党时间|转正时间|党员类别|联系电话
甲禾食品党支部（5人）
韦某某|男|壮|1985.07|大专|2008.7.1|2009.7.1|正式|13800001111
黄某|女|壮|1985.08|大专|2008.7.1|2009.7.1|正式|13800001112
乙源木业党支部（2人）
李某|女|壮|1985.08|大专|2008.7.1|2009.7.1|预备|13800001112
共3人
`,
    tables: [
      {
        register: "member",
        header: [2],
        data: [4, 5, 7],
        skipped: "3section 6section 8total",
        columns:
          "name=A sex=B ethnicity=C bornOn=D education=E joinedOn=F fullMemberOn=G memberType=H phone=I",
        ask: "",
        unmatched: "",
      },
    ],
  },
  {
    name: "member men women counts in organisation",
    text: `
党组织名称|成立日期|党员人数|其中||书记|换届时间|届满时间
|||男|女|||
甲禾食品党支部|2020.1|5|3|2|韦某|2022.1|2025.1
乙源木业党支部|2021.1|4|3|1|黄某|2022.1|2025.1
`,
    tables: [
      {
        register: "organisation",
        header: [1, 2],
        data: [3, 4],
        skipped: "",
        columns: "name=A foundedOn=B members=C womenMembers=E secretary=F lastElectionOn=G nextElectionOn=H",
        ask: "",
        unmatched: "D",
      },
    ],
  },
  {
    name: "phone+name combined",
    text: `
序号|企业名称|企业联系人及电话|经营情况|党员情况（人）|党组织组建情况|党支部书记及联系电话|党建指导员（姓名、单位）
1|甲禾食品有限公司|韦某 13800001111|正常|5|已建|韦某 13800001111|李某（县委组织部）
2|乙源木业有限公司|黄某 13800001112|停产|1|未建||李某（县委组织部）
`,
    tables: [
      {
        register: "enterprise",
        header: [1],
        data: [2, 3],
        skipped: "",
        columns:
          "seq=A name=B contact=C operatingStatus=D members=E hasOrganisation=F secretary=G instructor=H",
        ask: "",
        unmatched: "",
      },
    ],
  },
  {
    name: "other words allowance",
    text: `
非公党组织书记岗位补贴发放花名册
序号|支部名称|姓名|身份证号码|开户银行|银行卡号|任职起止时间|补助月数|补助标准|应发补贴|签名
1|甲禾食品党支部|韦某|450123198501010013|农商行|6217000011112222333|2022.3-2025.3|12|150|1800|
2|乙源木业党支部|黄某|450123198501010021|农商行|6217000011112222334|2022.3-2025.3|12|150|1800|
`,
    tables: [
      {
        register: "allowance",
        header: [2],
        data: [3, 4],
        skipped: "",
        columns:
          "seq=A organisation=B secretary=C idNumber=D bankAccount=F tenureFrom=G months=H monthlyRate=I amountDue=J signature=K",
        ask: "",
        unmatched: "E",
      },
    ],
  },
  {
    name: "plan other words",
    text: `
2024年党组织组建工作计划
序号|拟建党组织企业名称|职工数|党员数|拟组建形式|拟组建党组织名称|完成时限|责任领导|目前进展
1|甲禾食品|83|5|单独|甲禾食品党支部|6月底前|李某|动员
2|乙源木业|41|1|联合|棠后联合党支部|2024年9月|李某|摸底
`,
    tables: [
      {
        register: "formationPlan",
        header: [2],
        data: [3, 4],
        skipped: "",
        columns: "seq=A enterprise=B plannedMode=E plannedOrganisation=F dueOn=G responsible=H stage=I",
        ask: "",
        unmatched: "C D",
      },
    ],
  },
  {
    name: "summary two-level",
    text: `
各园区非公党建工作统计表
单位：家、个、名
园区名称|企业数||||党组织||组建方式|||党员数|||覆盖率（%）
|合计|投产|在建|停产|企业数|组织数|单独|联合|挂靠|合计|正式|预备
核心园|20|18|2|0|10|7|5|3|2|40|38|2|50
棠后园|10|8|2|0|5|4|2|2|1|20|19|1|50
合 计|30|26|4|0|15|11|7|5|3|60|57|3|50
`,
    tables: [
      {
        register: "summary",
        header: [3, 4],
        data: [5, 6],
        skipped: "7total",
        columns:
          "park=A enterprises=B operating=C building=D suspended=E organisationEnterprises=F organisations=G solo=H joint=I attached=J members=K fullMembers=L probationaryMembers=M coverage=N",
        ask: "",
        unmatched: "",
      },
    ],
  },
  {
    name: "staffing",
    text: `
管委会机构编制及人员情况
单位|编制性质|核定编制数（名）|实有人数（人）|借调人数|空缺编制|备注
党政办|行政|3|2|0|1|
经发局|事业|7|4|1|3|
合计||10|6|1|4|
`,
    tables: [
      {
        register: "staffing",
        header: [2],
        data: [3, 4],
        skipped: "5total",
        columns: "unit=A kind=B quota=C actual=D seconded=E vacancy=F remark=G",
        ask: "",
        unmatched: "",
      },
    ],
  },
  {
    name: "training other words",
    text: `
培训台账
序号|班次|举办单位|起止时间|地点|应参训人数|实际参训人数|参训人员|课时
1|示范班|县委非公工委|2023.3.15-3.16|县委党校|5|4|韦某、黄某、李某、农某|8
2|轮训班|城厢镇党委|2023.4.15|镇会议室|5|4|韦某、黄某、李某、农某|8
`,
    tables: [
      {
        register: "training",
        header: [2],
        data: [3, 4],
        skipped: "",
        columns: "seq=A title=B organiser=C heldOn=D place=E expected=F attended=G attendees=H hours=I",
        ask: "",
        unmatched: "",
      },
    ],
  },
  {
    name: "instructor",
    text: `
党建指导员派驻情况一览表
序号|姓名|性别|单位职务|手机号码|派驻企业名称|派驻日期|入企次数|帮助解决问题（件）
1|李某|男|县委组织部 科员|13800001111|甲禾食品、乙源木业|2023.2.1|5|2
2|王某|女|县工信局|13800001112|丙盛家居|2023.2.1|5|2
`,
    tables: [
      {
        register: "instructor",
        header: [2],
        data: [3, 4],
        skipped: "",
        columns: "seq=A name=B unit=D phone=E enterprises=F assignedOn=G visits=H solved=I",
        ask: "",
        unmatched: "C",
      },
    ],
  },
  {
    name: "problem",
    text: `
企业困难问题清单
序号|企业|存在困难问题|分类|来源|登记日期|牵头单位|包保领导|完成时限|办理情况|完成时间|企业评价
1|甲禾食品|用电不足|用电|走访|2023.3.1|供电局|李某|2023.6.30|已协调供电公司新增变压器一台，问题解决|2023.5.1|满意
2|乙源木业|招工难|用工|走访|2023.4.1|人社局|王某|2023.9.30|正在与人社部门对接，组织专场招聘会||
`,
    tables: [
      {
        register: "problem",
        header: [2],
        data: [3, 4],
        skipped: "",
        columns:
          "seq=A enterprise=B description=C category=D channel=E receivedOn=F responsibleUnit=G responsiblePerson=H dueOn=I closed=J closedOn=K satisfaction=L",
        ask: "",
        unmatched: "",
      },
    ],
  },
  {
    name: "apartment",
    text: `
人才公寓住房登记
楼号|房间号|房型|建筑面积|入住企业|姓名|性别|身份证号码|学历|入住日期|合同期限|房租（元/月）|退房日期
1栋|101|单间|35|甲禾食品|张某|男|450199198801011015|本科|2023.1.1|2025.1.1|300|
1栋|102|单间|35|乙源木业|王某|女|450199198902021028|硕士|2023.2.1|2025.2.1|300|
`,
    tables: [
      {
        register: "apartment",
        header: [2],
        data: [3, 4],
        skipped: "",
        columns:
          "building=A room=B layout=C area=D enterprise=E occupant=F sex=G idNumber=H talentCategory=I movedInOn=J contractEndsOn=K rent=L movedOutOn=M",
        ask: "",
        unmatched: "",
      },
    ],
  },
  {
    name: "school",
    text: `
序号|家长|所在企业|孩子姓名|年龄（岁）|申请入读年级|申请学校|录取学校|落实情况
1|张某|甲禾食品|张小某|7|一年级|县一小|县一小|已落实
2|王某|乙源木业|王小某|8|二年级|县二小||待协调
`,
    tables: [
      {
        register: "schooling",
        header: [1],
        data: [2, 3],
        skipped: "",
        columns:
          "seq=A employee=B enterprise=C child=D age=E grade=F wishedSchool=G assignedSchool=H result=I",
        ask: "",
        unmatched: "",
      },
    ],
  },
  {
    name: "award",
    text: `
党组织书记年度考核结果
名次|书记|所在支部|考核分数|考核等次|奖金（元）|一票否决
1|韦某|甲禾食品党支部|96|优秀|6000|无
2|黄某|乙源木业党支部|90|优秀|4000|无
`,
    tables: [
      {
        register: "award",
        header: [2],
        data: [3, 4],
        skipped: "",
        columns: "seq=A secretary=B organisation=C score=D grade=E amount=F veto=G",
        ask: "",
        unmatched: "",
      },
    ],
  },
  {
    name: "contract ok",
    text: `
楼栋|房号|入住人|所在企业|合同期限||月租金|备注
||||起|止||
1栋|101|张某|甲禾食品|2023.1.1|2025.1.1|300|
1栋|102|王某|乙源木业|2023.2.1|2025.2.1|300|
`,
    tables: [
      {
        register: "apartment",
        header: [1, 2],
        data: [3, 4],
        skipped: "",
        columns: "building=A room=B occupant=C enterprise=D movedInOn=E contractEndsOn=F rent=G remark=H",
        ask: "",
        unmatched: "",
      },
    ],
  },
  {
    name: "meeting: members of a branch where the sheet name is branch",
    sheet: "甲禾食品党支部",
    text: `
党员花名册
姓名|性别|入党时间|正式/预备
韦某|男|2008.7.1|正式
黄某|女|2009.7.1|预备
`,
    tables: [
      {
        register: "member",
        header: [2],
        data: [3, 4],
        skipped: "",
        columns: "name=A sex=B joinedOn=C memberType=D",
        ask: "",
        unmatched: "",
      },
    ],
  },
  {
    name: "enterprise minimal",
    text: `
名称|状态|党员
甲禾食品有限公司|投产|5
乙源木业有限公司|在建|1
`,
    tables: [
      {
        register: "enterprise",
        header: [1],
        data: [2, 3],
        skipped: "",
        columns: "name=A operatingStatus=B members=C",
        ask: "",
        unmatched: "",
      },
    ],
  },
  {
    name: "numbers as text ticks 1/0",
    text: `
序号|企业名称|是否规上|是否投产|有无党组织|党员总数|有无工会
1|甲禾食品有限公司|1|1|1|5|0
2|乙源木业有限公司|0|1|0|1|0
`,
    tables: [
      {
        register: "enterprise",
        header: [1],
        data: [2, 3],
        skipped: "",
        columns: "seq=A name=B aboveScale=C operatingStatus=D hasOrganisation=E members=F hasUnion=G",
        ask: "",
        unmatched: "",
      },
    ],
  },
  {
    name: "title row in the middle cell and empty first column",
    text: `
|||园区企业党建工作台账|||
||||||单位：人
|序号|企业名称|经营状态|党员总数|是否建立党组织|备注
|1|甲禾食品有限公司|投产|5|是|
|2|乙源木业有限公司|在建|1|否|
|合计|||6||
`,
    tables: [
      {
        register: "enterprise",
        header: [3],
        data: [4, 5],
        skipped: "6total",
        columns: "seq=B name=C operatingStatus=D members=E hasOrganisation=F remark=G",
        ask: "",
        unmatched: "",
      },
    ],
  },
  {
    name: "header after 14 rows",
    text: `
说明
本表用于统计
填写要求：
1.请如实填写
2.请勿改动格式
3.每季度报送
4.日期写法
5.党员人数含预备
6.经营状态
7.如有疑问
8.电话
9.其他
10.完

序号|企业名称|经营状态|党员总数|是否建立党组织
1|甲禾食品有限公司|投产|5|是
2|乙源木业有限公司|在建|1|否
`,
    tables: [
      {
        register: "enterprise",
        header: [15],
        data: [16, 17],
        skipped: "",
        columns: "seq=A name=B operatingStatus=C members=D hasOrganisation=E",
        ask: "",
        unmatched: "",
      },
    ],
  },
  {
    name: "a joint plan with merged unit",
    text: `
计划表
序号|组建方式|拟建党组织|企业名称|完成时间|责任人
1|单独|甲禾食品党支部|甲禾食品|2024.6|李某
2|联合|棠后联合党支部|乙源木业|2024.9|李某
|||丙盛家居||
|||丁能新材料||
`,
    tables: [
      {
        register: "formationPlan",
        header: [2],
        data: [3, 4, 5, 6],
        skipped: "",
        columns: "seq=A plannedMode=B plannedOrganisation=C enterprise=D dueOn=E responsible=F",
        ask: "",
        unmatched: "",
      },
    ],
  },
  {
    name: "enterprise + unknown columns",
    text: `
序号|企业名称|占地面积（亩）|总投资（万元）|年纳税额（万元）|环评情况|安全生产等级|经营状态|党员人数|女职工人数|团员人数|工会主席|建立党组织时间|党组织名称
1|甲禾食品有限公司|20|3000|100|已通过|A|投产|5|30|10|韦某|2021.6|甲禾食品党支部
2|乙源木业有限公司|30|2000|100|已通过|B|停产|1|30|10|黄某||
`,
    tables: [
      {
        register: "enterprise",
        header: [1],
        data: [2, 3],
        skipped: "",
        columns: "seq=A name=B operatingStatus=H members=I organisationFoundedOn=M organisationName=N",
        ask: "",
        unmatched: "C D E F G J K L",
      },
    ],
  },
  {
    name: "organisation with many",
    text: `
序号|党组织全称|简称|隶属关系|建制|书记姓名|副书记|组织委员|党员总数|发展党员数|积极分子数|成立时间|最近一次换届时间|任期届满时间|是否五星级|活动场所面积
1|中共甲禾食品有限公司支部委员会|甲禾食品党支部|县委非公工委|党支部|韦某|黄某|李某|5|1|2|2020.1|2022.1|2025.1|是|50
2|中共乙源木业有限公司支部委员会|乙源木业党支部|县委非公工委|党支部|韦某|黄某|李某|5|1|2|2020.1|2022.1|2025.1|否|50
`,
    tables: [
      {
        register: "organisation",
        header: [1],
        data: [2, 3],
        skipped: "",
        columns:
          "seq=A name=B superiorOrganisation=D type=E secretary=F members=I foundedOn=L lastElectionOn=M nextElectionOn=N premisesArea=P",
        ask: "",
        unmatched: "C G H J K O",
      },
    ],
  },
  {
    name: "roster odd",
    text: `
序号|党支部|姓名|身份证|加入党组织日期|转为正式党员日期|人员类别|工作单位及职务|手机号码|流入时间|党费标准
1|甲禾食品党支部|韦某|450199197702020034|2008.7.1|2009.7.1|正式党员|甲禾食品车间主任|13800001111||20
2|甲禾食品党支部|黄某|450199198403030050|2008.7.1|2009.7.1|正式党员|甲禾食品质检员|13800001111||20
`,
    tables: [
      {
        register: "member",
        header: [1],
        data: [2, 3],
        skipped: "",
        columns:
          "seq=A organisation=B name=C idNumber=D joinedOn=E fullMemberOn=F memberType=G enterprise=H phone=I",
        ask: "",
        unmatched: "J K",
      },
    ],
  },
  {
    name: "enterprise per-year columns",
    text: `
序号|企业名称|2022年产值（万元）|2023年产值（万元）|2022年党员数|2023年党员数|组建情况
1|甲禾食品有限公司|100|200|4|5|已建
2|乙源木业有限公司|100|200|1|1|未建
`,
    tables: [
      {
        register: "enterprise",
        header: [1],
        data: [2, 3],
        skipped: "",
        columns: "seq=A name=B hasOrganisation=G",
        ask: "C D E F",
        unmatched: "",
      },
    ],
  },
  {
    name: "startup other",
    text: `
新建党组织启动经费拨付情况
党支部名称|批准成立时间|批复文件|补助金额|到账时间|收款单位及账号|领款人签字
甲禾食品党支部|2023.3|县非工委〔2022〕5号|5000|2023.6|甲禾食品 621700001111222233|
棠后联合党支部|2023.3|县非工委〔2022〕6号|5000|2023.6|甲禾食品 621700001111222233|
`,
    tables: [
      {
        register: "startupFund",
        header: [2],
        data: [3, 4],
        skipped: "",
        columns: "organisation=A approvedOn=B approvalNumber=C amount=D paidOn=E account=F handler=G",
        ask: "",
        unmatched: "",
      },
    ],
  },
  {
    name: "attendance raw with session",
    text: `
培训签到表
培训班：2023年书记示范班   时间：2023年3月15日
序号|姓名|工作单位|所在党支部|职务|联系方式|签到|备注
1|韦某|甲禾食品|甲禾食品党支部|书记|13800001111|√|
2|黄某|乙源木业|乙源木业党支部|书记|13800001112|请假|
`,
    tables: [
      {
        register: "attendance",
        header: [3],
        data: [4, 5],
        skipped: "",
        columns: "seq=A name=B enterprise=C organisation=D post=E phone=F signedIn=G remark=H",
        ask: "",
        unmatched: "",
      },
    ],
  },
  {
    name: "two headers levels with notes column number 甲乙",
    text: `
园区企业统计
园区|企业名称|职工|党员
甲|乙|1|2
核心园|甲禾食品有限公司|83|5
核心园|乙源木业有限公司|41|1
`,
    tables: [
      {
        register: "enterprise",
        header: [2, 3],
        data: [4, 5],
        skipped: "",
        columns: "park=A name=B employees=C members=D",
        ask: "",
        unmatched: "",
      },
    ],
  },
];
