//! The reference organisation: statements as a large provider's people and machines would make them.
//!
//! The same seed gives the same statements. Benches of several crates share this file, so that all of
//! them speak of the same world; none of them needs every function.

#![allow(dead_code, reason = "each bench takes what it needs")]

use std::error::Error;

use guideline::{Control, Guideline, Indicator, Trigger};
use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use world::{
    About, AvailabilityDeclared, Building, EvidenceAttached, ImplementationStated, ImplementationStatus,
    InformationDeclared, IntervalSet, ObligationFulfilled, OrganisationNamed, Perspective, PracticeAdopted, Runs,
    Scope, ServiceDescription, ServiceRegistered, Slug, StatedValue, Statement, UnitFormed, ValueAgreed, ValueMeasured,
};

pub(crate) type Outcome<T> = Result<T, Box<dyn Error>>;

/// The day on which answers about the reference organisation are given.
pub(crate) const TODAY: Date = jiff::civil::date(2026, 11, 20);

/// When its ledger begins; it ends on the day before [`TODAY`].
const BEGIN: Date = jiff::civil::date(2025, 11, 25);
const UNITS: usize = 40;

/// How large the organisation is.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Size {
    pub(crate) services: usize,
    pub(crate) statements: usize,
    pub(crate) seed: u64,
}

impl Size {
    /// The reference workspace.
    pub(crate) const REFERENCE: Self = Self { services: 10_000, statements: 2_000_000, seed: 1 };
}

/// Chance that repeats itself (SplitMix64).
#[derive(Clone, Debug)]
pub(crate) struct Chance(u64);

impl Chance {
    pub(crate) fn new(seed: u64) -> Self {
        Self(seed)
    }

    pub(crate) fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// A number below `end`.
    pub(crate) fn below(&mut self, end: usize) -> usize {
        usize::try_from(self.next() % (end.max(1) as u64)).unwrap_or_default()
    }

    pub(crate) fn byte(&mut self) -> u8 {
        self.next().to_be_bytes().first().copied().unwrap_or_default()
    }

    fn percent(&mut self, share: usize) -> bool {
        self.below(100) < share
    }

    fn pick<'a, T>(&mut self, from: &'a [T]) -> Option<&'a T> {
        from.get(self.below(from.len()))
    }
}

/// Something a scope can say.
#[derive(Clone, Copy, Debug)]
enum Task<'g> {
    State(&'g Control),
    Attach(&'g Control),
    Fulfil(&'g str),
    SetInterval(&'g str),
    Adopt(&'g Control, usize),
    Agree(&'g Indicator),
    Measure(&'g Indicator),
}

/// What there is to say about some controls: first all of `answers`, then `news` again and again.
#[derive(Clone, Debug, Default)]
struct Plan<'g> {
    answers: Vec<Task<'g>>,
    news: Vec<Task<'g>>,
}

impl<'g> Plan<'g> {
    fn new(guideline: &'g Guideline, parts: &[&str]) -> Self {
        let mut plan = Self::default();
        for control in guideline.controls.iter().filter(|control| parts.contains(&control.part())) {
            plan.answers.extend([Task::State(control), Task::Attach(control)]);
            plan.news.extend([Task::State(control), Task::Attach(control), Task::Attach(control)]);
            for practice in 0..control.practices.len() {
                plan.answers.push(Task::Adopt(control, practice));
            }
            for duty in &control.obligations {
                plan.answers.push(Task::Fulfil(&duty.id));
                plan.news.extend([Task::Fulfil(&duty.id); 2]);
                if duty.trigger == Trigger::OrganisationDefined {
                    plan.answers.push(Task::SetInterval(&duty.id));
                }
            }
            for indicator in guideline.indicators.iter().filter(|indicator| indicator.control == control.id) {
                plan.answers.extend([Task::Agree(indicator), Task::Measure(indicator)]);
                plan.news.extend([Task::Measure(indicator); 12]);
            }
        }
        plan
    }
}

/// One service on its way through the year.
#[derive(Clone, Debug)]
struct Life<'g> {
    scope: Scope,
    service: Slug,
    plan: usize,
    chance: Chance,
    /// The order of its answers.
    order: Vec<Task<'g>>,
    said: usize,
}

/// When the ledger begins.
///
/// # Errors
/// Never: the day lies in the calendar.
pub(crate) fn begin() -> Outcome<Timestamp> {
    Ok(BEGIN.to_zoned(TimeZone::UTC)?.timestamp())
}

/// When it ends.
///
/// # Errors
/// Never: the day lies in the calendar.
pub(crate) fn end() -> Outcome<Timestamp> {
    Ok(TODAY.yesterday()?.to_zoned(TimeZone::UTC)?.timestamp())
}

/// All statements of the organisation in order, each with its time; every one is valid after the ones before it.
///
/// # Errors
/// A name or value of this file is none, or `take` fails.
pub(crate) fn tell(
    guideline: &Guideline,
    size: Size,
    take: &mut impl FnMut(Timestamp, Statement) -> Outcome<()>,
) -> Outcome<()> {
    let (begin, end) = (begin()?.as_second(), end()?.as_second());
    let mut told = 0_usize;
    let mut tell = |make: &mut dyn FnMut(Date) -> Outcome<Statement>| -> Outcome<bool> {
        if told == size.statements {
            return Ok(false);
        }
        let passed = (end - begin) * i64::try_from(told)? / i64::try_from(size.statements)?;
        let now = Timestamp::from_second(begin + passed)?;
        take(now, make(now.to_zoned(TimeZone::UTC).date())?)?;
        told += 1;
        Ok(told < size.statements)
    };
    let mut chance = Chance::new(size.seed);
    tell(&mut |_| Ok(OrganisationNamed { name: "Reference Cloud".to_owned() }.into()))?;
    for number in 0..UNITS {
        let unit =
            UnitFormed { unit: format!("unit-{number}").parse()?, name: format!("第{number}事業部"), within: None };
        tell(&mut |_| Ok(unit.clone().into()))?;
    }
    for task in Plan::new(guideline, &["II"]).answers {
        tell(&mut |day| say(guideline, &Scope::Organisation, task, day, &mut chance))?;
    }
    let plans = [Plan::new(guideline, &["III"]), Plan::new(guideline, &["IV"]), Plan::new(guideline, &["III", "IV"])];
    let mut lives = (0..size.services).map(|number| life(number, size, &plans)).collect::<Outcome<Vec<_>>>()?;
    if lives.is_empty() {
        return Ok(());
    }
    loop {
        for life in &mut lives {
            // Now and then somebody sits down to a service and says a few things about it.
            for _ in 0..8 {
                if !tell(&mut |day| life.next(guideline, &plans, day))? {
                    return Ok(());
                }
            }
        }
    }
}

/// One service of which everything is answered, under an organisation of its own: all controls, duties and indicators.
///
/// # Errors
/// A name or value of this file is none.
pub(crate) fn answered(guideline: &Guideline, service: &str) -> Outcome<Vec<Statement>> {
    let service: Slug = service.parse()?;
    let day = jiff::civil::date(2026, 6, 1);
    let mut chance = Chance::new(1);
    let mut statements = vec![OrganisationNamed { name: "Answered".to_owned() }.into()];
    statements.push(described(&service, "unit-0", &Runs::ALL)?);
    statements.push(information(guideline, &service, &mut chance));
    statements.push(availability(guideline, &service, &mut chance));
    for (parts, scope) in [(&["II"][..], Scope::Organisation), (&["III", "IV"], Scope::Service(service))] {
        for task in Plan::new(guideline, parts).answers {
            let statement = match task {
                Task::State(control) => stated(guideline, &scope, control, ImplementationStatus::Implemented),
                task => say(guideline, &scope, task, day, &mut chance)?,
            };
            statements.push(statement);
        }
    }
    Ok(statements)
}

fn life<'g>(number: usize, size: Size, plans: &[Plan<'g>]) -> Outcome<Life<'g>> {
    let mut chance = Chance::new(Chance::new(size.seed).next() ^ Chance::new(number as u64).next());
    let plan = match chance.below(10) {
        0..=5 => 0,
        6..=8 => 1,
        _ => 2,
    };
    let mut order = plans.get(plan).map(|plan| plan.answers.clone()).unwrap_or_default();
    for last in (1..order.len()).rev() {
        order.swap(last, chance.below(last + 1));
    }
    let service: Slug = format!("service-{number:05}").parse()?;
    Ok(Life { scope: Scope::Service(service.clone()), service, plan, chance, order, said: 0 })
}

impl Life<'_> {
    fn next(&mut self, guideline: &Guideline, plans: &[Plan<'_>], day: Date) -> Outcome<Statement> {
        let said = self.said;
        self.said += 1;
        match said {
            0 => {
                let unit = format!("unit-{}", self.chance.below(UNITS));
                let runs: &[Runs] = match self.plan {
                    0 => &[Runs::Saas],
                    1 => &[Runs::Paas, Runs::Iaas],
                    _ => &Runs::ALL,
                };
                return described(&self.service, &unit, runs);
            }
            1 => return Ok(information(guideline, &self.service, &mut self.chance)),
            2 => return Ok(availability(guideline, &self.service, &mut self.chance)),
            _ => {}
        }
        // Three in four say something for the first time while there is something; practices are seldom adopted.
        let task = match self.order.pop().filter(|task| !matches!(task, Task::Adopt(..)) || self.chance.percent(30)) {
            Some(task) if self.chance.percent(75) => Some(task),
            _ => plans.get(self.plan).and_then(|plan| self.chance.pick(&plan.news).copied()),
        };
        say(guideline, &self.scope, task.ok_or("a plan without tasks")?, day, &mut self.chance)
    }
}

fn about(guideline: &Guideline, scope: &Scope, item: &str) -> About {
    About { scope: scope.clone(), guideline: guideline.id().into(), item: item.into() }
}

fn stated(guideline: &Guideline, scope: &Scope, control: &Control, status: ImplementationStatus) -> Statement {
    let note = "手順書に従い四半期ごとに確認し、記録を残している".to_owned();
    ImplementationStated { about: about(guideline, scope, &control.id), status, note }.into()
}

fn described(service: &Slug, unit: &str, runs: &[Runs]) -> Outcome<Statement> {
    let description = ServiceDescription {
        service: service.clone(),
        name: format!("サービス {service}"),
        unit: Some(unit.parse()?),
        perspective: Perspective::Provide,
        runs: runs.to_vec(),
        building: runs.contains(&Runs::Datacentre).then_some(Building::Own),
        example: None,
    };
    Ok(ServiceRegistered(description).into())
}

fn information(guideline: &Guideline, service: &Slug, chance: &mut Chance) -> Statement {
    let known = guideline.patterns.iter().flat_map(|scheme| &scheme.information);
    let classes = known.filter(|_| chance.percent(40)).map(|class| class.id.as_str().into()).collect();
    InformationDeclared { service: service.clone(), classes }.into()
}

fn availability(guideline: &Guideline, service: &Slug, chance: &mut Chance) -> Statement {
    let known = guideline.patterns.as_ref().map(|scheme| scheme.availability.as_slice()).unwrap_or_default();
    let demands = chance.pick(known).map(|demand| demand.id.as_str().into()).into_iter().collect();
    AvailabilityDeclared { service: service.clone(), demands }.into()
}

fn say(guideline: &Guideline, scope: &Scope, task: Task<'_>, day: Date, chance: &mut Chance) -> Outcome<Statement> {
    Ok(match task {
        Task::State(control) => {
            let status = match chance.below(20) {
                0..=13 => ImplementationStatus::Implemented,
                14..=16 => ImplementationStatus::Partly,
                17..=18 => ImplementationStatus::Planned,
                _ => ImplementationStatus::NotImplemented,
            };
            stated(guideline, scope, control, status)
        }
        Task::Attach(control) => EvidenceAttached {
            about: about(guideline, scope, &control.id),
            evidence: format!("evidence-{:016x}", chance.next()).into(),
            title: "点検記録（承認済み）".to_owned(),
            collected: day,
            valid_until: if chance.percent(20) { day.checked_add(jiff::Span::new().days(180)).ok() } else { None },
            location: "文書管理システム".to_owned(),
            digest: None,
        }
        .into(),
        Task::Fulfil(duty) => {
            ObligationFulfilled {
                about: about(guideline, scope, duty), on: day, note: "議事録に残した".to_owned()
            }
            .into()
        }
        Task::SetInterval(duty) => {
            let interval = chance.pick(&["P1M", "P3M", "P6M", "P1Y"]).copied().unwrap_or("P1Y").to_owned();
            IntervalSet { about: about(guideline, scope, duty), interval }.into()
        }
        Task::Adopt(control, practice) => {
            PracticeAdopted { about: about(guideline, scope, &control.practice_id(practice)) }.into()
        }
        Task::Agree(indicator) => {
            let reference = indicator.references.first().ok_or("an indicator without references")?;
            ValueAgreed {
                about: about(guideline, scope, &indicator.id),
                value: StatedValue::from(&reference.value),
                written: reference.printed.clone(),
            }
            .into()
        }
        Task::Measure(indicator) => {
            let reference = chance.pick(&indicator.references).ok_or("an indicator without references")?;
            ValueMeasured {
                about: about(guideline, scope, &indicator.id),
                value: StatedValue::from(&reference.value),
                written: reference.printed.clone(),
                on: day,
            }
            .into()
        }
    })
}
