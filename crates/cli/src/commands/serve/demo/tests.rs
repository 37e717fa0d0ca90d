use std::collections::BTreeMap;

use app::Workspace;
use jiff::ToSpan as _;
use jiff::civil::{Date, date};
use jiff::tz::TimeZone;
use method::assessment::{Verdict, verdicts};
use store::accounts::{AccessLog as _, Persons as _, SqliteAccounts};
use store::{Ledger as _, Memory, Sqlite, Store};
use world::About;

use super::told::Retelling;
use super::{Demo, EXAMPLES, story};
use crate::args::Common;
use crate::commands::assess;
use crate::commands::serve::Opened;
use crate::{edge, key_file, session};

const SERVICES: [&str; 3] = ["expense", "iaas", "telemedicine"];

/// The day of the example files.
const ENDS: Date = date(2026, 11, 20);

fn common() -> Common {
    Common { workspace: None, key: None, actor: None }
}

/// The demonstration as somebody sees it in the evening of a day in Tokyo.
fn seen_on(today: Date) -> (Demo, Opened) {
    let zone = TimeZone::fixed(jiff::tz::offset(9));
    let now = today.at(21, 0, 0, 0).to_zoned(zone.clone()).unwrap().timestamp();
    let demo = Demo::on(today, now, zone, &common(), "local").unwrap();
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

/// Whatever happened on the way, the year ends with the answers of the example files. A vulnerability was published that
/// the files do not know of.
#[test]
fn the_year_ends_where_the_example_files_stand() {
    for today in [ENDS, date(2027, 2, 28), date(2028, 2, 29), date(2031, 7, 1)] {
        let (_demo, opened) = seen_on(today);
        for service in SERVICES {
            let mut expected = example(service);
            if service == "expense" {
                expected.insert("III.1.1.16".into(), Verdict::Partly);
            }
            assert_eq!(answers(&opened.workspace, service, today), expected, "{service} on {today}");
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
            std::ops::ControlFlow::Continue(())
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
    assert_eq!(world.assets().count(), 11);
    assert_eq!(world.units().count(), 2);
    assert_eq!(world.tasks().filter(|(_, task)| task.closed.is_none()).count(), 5);
    let about = About { scope: "service:expense".parse().unwrap(), guideline: "mic3".into(), item: "III.1.1.3".into() };
    let told = opened.workspace.history(&world::CommentMade::key(&about), 10).unwrap();
    assert_eq!(told.len(), 3);
}
