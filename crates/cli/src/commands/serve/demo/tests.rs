use std::cell::Cell;
use std::collections::{BTreeMap, BTreeSet};
use std::ops::ControlFlow;

use app::Workspace;
use jiff::ToSpan as _;
use jiff::civil::{Date, date};
use jiff::tz::TimeZone;
use method::assessment::{Verdict, verdicts};
use store::accounts::{AccessLog as _, Persons as _, SqliteAccounts};
use store::{Ledger as _, Memory, Sqlite, Store};
use world::{About, Role, Scope, Statement};

use super::told::Retelling;
use super::{Demo, EXAMPLES, Seen, story};
use crate::args::Common;
use crate::commands::assess;
use crate::commands::serve::Opened;
use crate::{edge, key_file, session};

const SERVICES: [&str; 4] = ["expense", "iaas", "paas", "telemedicine"];

/// The day of the example files.
const ENDS: Date = date(2026, 11, 20);

fn common() -> Common {
    Common { workspace: None, key: None, actor: None }
}

thread_local! {
    static DRAWN: Cell<u64> = const { Cell::new(0) };
}

/// The same chance for every demonstration: what differs between two of them differs by the story.
fn random(buffer: &mut [u8]) {
    for piece in buffer.chunks_mut(8) {
        let drawn = DRAWN.get();
        DRAWN.set(drawn + 1);
        let bytes = drawn.to_le_bytes();
        piece.copy_from_slice(&bytes[..piece.len()]);
    }
}

/// The demonstration as somebody sees it in the evening of a day in Tokyo.
fn seen_on(today: Date) -> (Demo, Opened) {
    DRAWN.set(0);
    let zone = TimeZone::fixed(jiff::tz::offset(9));
    let now = today.at(21, 0, 0, 0).to_zoned(zone.clone()).unwrap().timestamp();
    let demo = Demo::seen(Seen { today, now, zone, random }, &common(), "local").unwrap();
    let store = Sqlite::open_with(demo.file(), &demo.options()).unwrap();
    let signer = key_file::read(&key_file::beside(&demo.file())).unwrap();
    let workspace = Workspace::open(store, Some(signer)).unwrap();
    let accounts = SqliteAccounts::open_with(demo.file(), &demo.options()).unwrap();
    let mut opened = Opened { workspace, accounts };
    demo.fill(&mut opened, "local").unwrap();
    (demo, opened)
}

fn answers<S: Store>(workspace: &Workspace<S>, service: &str, at: Date) -> BTreeMap<String, Verdict> {
    let guideline = workspace.current().guideline("mic3").unwrap().clone();
    let view = workspace.current().view(guideline.id(), service, at).unwrap();
    guideline.controls.iter().map(|control| control.id.clone()).zip(verdicts(&view)).collect()
}

/// What the command line says of an example file on its day.
fn example(service: &str) -> BTreeMap<String, Verdict> {
    let mut workspace = session::in_memory("mic3", "local").unwrap();
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../examples/hibari");
    let read = assess::read(&folder.join(format!("{service}.toml")), &workspace, "mic3").unwrap();
    let now = ENDS.at(12, 0, 0, 0).to_zoned(TimeZone::UTC).unwrap().timestamp();
    let ctx = app::Ctx { actor: app::Actor::Operator("local"), now, random: &edge::random };
    workspace.record(&read.statements, &ctx).unwrap();
    answers::<Memory>(&workspace, service, ENDS)
}

/// What the story knows and the example files do not: a vulnerability was published, and the division that runs the
/// building answers for whatever runs in it.
fn besides(service: &str) -> Vec<(&'static str, Verdict)> {
    let building = ["IV.4.1.1", "IV.4.2.2", "IV.4.2.3", "IV.4.2.5", "IV.4.2.7", "IV.4.3.2", "IV.4.4.6"];
    match service {
        "expense" => vec![("III.1.1.16", Verdict::Partly)],
        "paas" => building.map(|control| (control, Verdict::Met)).to_vec(),
        _ => Vec::new(),
    }
}

/// Whatever happened on the way, the year ends with the answers of the example files.
#[test]
fn the_year_ends_where_the_example_files_stand() {
    for today in [ENDS, date(2027, 2, 28), date(2028, 2, 29), date(2031, 7, 1)] {
        let (_demo, opened) = seen_on(today);
        for service in SERVICES {
            let mut expected = example(service);
            expected.extend(besides(service).into_iter().map(|(control, verdict)| (control.to_owned(), verdict)));
            let found = answers(&opened.workspace, service, today);
            let others: Vec<_> = found.iter().filter(|(control, found)| expected[*control] != **found).collect();
            assert!(others.is_empty(), "{service} on {today}: {others:?}");
            assert_eq!(found.len(), expected.len());
        }
    }
}

/// On the day of the story nothing moves, but for the weeks that the files count in another way.
#[test]
fn on_its_own_day_the_story_reads_as_it_is_written() {
    let (demo, opened) = seen_on(ENDS);
    let guideline = opened.workspace.current().guideline("mic3").unwrap().clone();
    let story = story::whole(&demo.script, &EXAMPLES, &guideline, &demo.calendar).unwrap();
    let retelling = Retelling::new(&demo.calendar, &story);
    for told in &story {
        let (written, read) = (told.statement.body(), retelling.statement(told).unwrap().body());
        let (written, read) = (String::from_utf8(written).unwrap(), String::from_utf8(read).unwrap());
        if !written.contains("週\"") {
            assert_eq!(read, written);
        }
    }
}

#[test]
fn one_can_go_back_in_time() {
    let today = date(2027, 3, 31);
    let (demo, opened) = seen_on(today);
    let met = |months: i32| -> usize {
        let day = today.checked_sub(months.months()).unwrap();
        let then = opened.workspace.as_of(demo.calendar.moment(demo.calendar.story(day), 24)).unwrap();
        let views = SERVICES.iter().filter_map(|service| then.view("mic3", service, day));
        views.flat_map(|view| verdicts(&view)).filter(|verdict| *verdict == Verdict::Met).count()
    };
    assert_eq!(met(12), 0);
    assert!(met(9) < met(6) && met(6) < met(3) && met(3) < met(0), "{:?}", [12, 9, 6, 3, 0].map(met));
}

/// Two entries of a ledger never stand in the wrong order, and none lies in the future.
#[test]
fn time_goes_by_over_a_year_and_ends_now() {
    let (demo, opened) = seen_on(ENDS);
    let mut times = Vec::new();
    opened
        .workspace
        .store()
        .scan(0, None, &mut |entry| {
            times.push((entry.recorded_at, entry.effective_at));
            ControlFlow::Continue(())
        })
        .unwrap();
    let (first, last) = (times.first().unwrap().0, times.last().unwrap().0);
    assert_eq!(demo.calendar.moment(date(2025, 11, 25), 0), first);
    assert!(last <= demo.calendar.now);
    assert!(times.is_sorted());
    // Nothing had to be put off because of what stood before it.
    assert!(times.iter().all(|(recorded, effective)| recorded == effective));
}

#[test]
fn everything_the_history_names_is_there() {
    let (demo, opened) = seen_on(ENDS);
    let world = &opened.workspace.current().world;
    let contents = opened.workspace.evidence_with_content().unwrap();
    assert_eq!(contents.len(), demo.script.content.len());
    for content in &demo.script.content {
        assert!(contents.iter().any(|known| known.name == content.evidence), "{}", content.evidence);
    }
    for seen in &demo.script.seen {
        assert!(world.has_evidence(&seen.evidence), "{}", seen.evidence);
    }
    for post in demo.script.posts.values().chain(demo.script.file.iter().map(|file| &file.by)) {
        assert!(demo.script.id(post).is_ok(), "{post}");
    }
    assert_eq!(opened.accounts.seen(None, 100).unwrap().len(), demo.script.seen.len());
    // Nobody of the company can sign in: only whoever opens the link can.
    assert!(opened.accounts.persons().unwrap().iter().all(|person| person.password.is_none()));
}

/// Two people who look on the same day see the same, down to the last bit.
#[test]
fn the_same_day_and_the_same_chance_give_the_same_ledger() {
    let root = |today| {
        let (_demo, opened) = seen_on(today);
        opened.workspace.store().head().unwrap()
    };
    assert_eq!(root(ENDS), root(ENDS));
    assert_ne!(root(ENDS), root(ENDS.tomorrow().unwrap()));
}

/// No page is without an example of what it can show.
#[test]
fn everything_that_can_be_said_is_said_and_every_role_is_held() {
    let (_demo, opened) = seen_on(ENDS);
    let (mut said, mut erased) = (BTreeSet::new(), 0);
    opened
        .workspace
        .store()
        .scan(0, None, &mut |entry| {
            said.insert(entry.kind.to_owned());
            erased += usize::from(entry.body.is_none());
            ControlFlow::Continue(())
        })
        .unwrap();
    // The documents are not ours to show, so no copy of one is attached; the guideline the company has adopted does not
    // choose its items by circumstances, by a survey of IoT services or by planning; mappings of others tie frameworks of others, which
    // it has not; and nothing of its chain of suppliers was withdrawn.
    let elsewhere = [
        "OriginalAttached",
        "CircumstanceStated",
        "SurveyStated",
        "CandidateDecided",
        "PlanStated",
        "VendorAnswered",
        "VendorDropped",
        "MappingAdopted",
        "ChainPartWithdrawn",
    ];
    let missing: Vec<_> =
        Statement::KINDS.iter().filter(|(kind, _)| !elsewhere.contains(kind) && !said.contains(*kind)).collect();
    assert!(!elsewhere.iter().any(|kind| said.contains(*kind)));
    assert!(missing.is_empty(), "{missing:?}");
    assert_eq!(erased, 1);
    let world = &opened.workspace.current().world;
    for role in Role::ALL {
        let held =
            opened.accounts.persons().unwrap().iter().any(|one| world.roles(&one.id, ENDS).any(|own| own == role));
        assert!(held, "{role:?}");
    }
}

/// What was answered otherwise for a while is the organisation's answer again, or the one that prevailed.
#[test]
fn disputes_have_ended() {
    let (demo, opened) = seen_on(ENDS);
    let world = &opened.workspace.current().world;
    let mut course = Vec::new();
    let about =
        About { scope: "service:expense".parse().unwrap(), guideline: "mic3".into(), item: "III.1.1.13".into() };
    for day in [date(2026, 9, 6), date(2026, 9, 7), date(2026, 9, 8), date(2026, 9, 9), date(2026, 9, 28)] {
        let then = opened.workspace.as_of(demo.calendar.moment(day, 24)).unwrap();
        let view = then.view("mic3", "expense", day).unwrap();
        let place = then.guideline("mic3").unwrap().controls.iter().position(|control| *control.id == *about.item);
        course.push(verdicts(&view)[place.unwrap()]);
    }
    let (met, partly) = (Verdict::Met, Verdict::Partly);
    assert_eq!(course, [met, partly, met, partly, met]);
    let telework = world.item("mic3", "II.2.2.2").unwrap();
    let own = world.scope(&Scope::Service("telemedicine".parse().unwrap())).unwrap().control(telework);
    assert!(own.is_none_or(|own| own.implementation.is_none()));
}

/// What the pages of a first visit show.
#[test]
fn there_is_something_on_every_page() {
    let (_demo, opened) = seen_on(ENDS);
    let world = &opened.workspace.current().world;
    let audits: Vec<bool> = world.audits().map(|audit| audit.concluded.is_some()).collect();
    assert_eq!(audits, [true, false]);
    let late = world.findings().filter(|(_, finding)| finding.is_late(ENDS)).count();
    let closed = world.findings().filter(|(_, finding)| finding.stage == world::Stage::Closed).count();
    assert_eq!((late, closed, world.findings().count()), (1, 2, 4));
    assert_eq!(world.assets().count(), 13);
    assert_eq!(world.units().count(), 2);
    assert_eq!(world.tasks().filter(|(_, task)| task.closed.is_none()).count(), 6);
    let about = About { scope: "service:expense".parse().unwrap(), guideline: "mic3".into(), item: "III.1.1.3".into() };
    let told = opened.workspace.history(&world::CommentMade::key(&about), 10).unwrap();
    assert_eq!(told.len(), 3);
}
