//! A power failure under load: nothing answered with success is lost, and nothing is there by half.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::mpsc::{Sender, channel};
use std::thread::scope;

use serde_json::{Value, json};

use crate::run::akashi;
use crate::serving::{Serving, ask};

/// Who sends at the same time.
const SENDERS: usize = 4;

/// What every sender says of, in one breath.
const CONTROLS: [&str; 3] = ["II.1.1.1", "II.1.1.2", "II.1.1.3"];

/// A change that was answered with success: its mark, and the position of its first statement.
type Done = (String, u64);

/// Makes the first owner, and gives back a token by which programs speak for them.
fn token(serving: &mut Serving) -> String {
    const FORM: &str = "content-type: application/x-www-form-urlencoded\r\n";
    let owner = "name=Sato&mail=sato%40example.jp&password=a+long+enough+password";
    let link = serving.owner();
    let entered = ask(&serving.address, "POST", &link, FORM, owner).unwrap();
    assert_eq!(entered.status, 303, "{}", entered.body);
    let cookie = entered.head.lines().find_map(|line| line.strip_prefix("set-cookie: akashi-session")).unwrap();
    let cookie = format!("{FORM}cookie: akashi-session{}\r\n", cookie.split(';').next().unwrap());
    let page = ask(&serving.address, "POST", "/w/a/account/tokens", &cookie, "label=load").unwrap().body;
    page.split("<p class=\"digest\">").nth(1).unwrap().split('<').next().unwrap().to_owned()
}

/// Posts one change after the other until nobody answers any more, or is told to stop.
fn send(address: &str, token: &str, name: &str, done: &Sender<Done>) {
    let headers = format!("content-type: application/json\r\nauthorization: Bearer {token}\r\n");
    for number in 0_u32.. {
        let mark = format!("{name} {number}");
        let said = CONTROLS.map(|control| {
            let about = json!({"scope": "organisation", "guideline": "mic3", "item": control});
            json!({"kind": "ImplementationStated", "body": {"about": about, "status": "implemented", "note": mark}})
        });
        let body = json!({"statements": said}).to_string();
        let Ok(answer) = ask(address, "POST", "/api/v1/workspaces/a/statements", &headers, &body) else { return };
        assert_eq!(answer.status, 201, "{}", answer.body);
        let answer: Value = serde_json::from_str(&answer.body).unwrap();
        assert_eq!(answer["count"], 3);
        if done.send((mark, answer["first"].as_u64().unwrap())).is_err() {
            return;
        }
    }
}

/// Lets everybody send until `enough` changes are done, then kills the server; gives back all that were done.
fn kill_under_load(serving: Serving, token: &str, round: usize, enough: usize) -> Vec<Done> {
    let address = serving.address.clone();
    let (sender, done) = channel();
    scope(|threads| {
        for one in 0..SENDERS {
            let (sender, address) = (sender.clone(), &address);
            threads.spawn(move || send(address, token, &format!("round {round} sender {one}"), &sender));
        }
        drop(sender);
        let mut all: Vec<Done> = done.iter().take(enough).collect();
        serving.kill();
        // What was answered before the end.
        all.extend(done.iter());
        all
    })
}

/// Where each change stands in the ledger, once its export is verified.
fn verified(folder: &Path) -> BTreeMap<String, Vec<u64>> {
    let exported = akashi(folder, &["ledger", "export", "-w", "a.akashi", "-o", "ledger.jsonl", "--replace"]);
    assert_eq!(exported.code, 0, "{}", exported.err);
    let key = std::fs::read_to_string(folder.join("a.vkey")).unwrap();
    let verified = akashi(folder, &["ledger", "verify", "ledger.jsonl", "--verifier-key", key.trim()]);
    assert_eq!(verified.code, 0, "{}{}", verified.out, verified.err);
    let mut found = BTreeMap::<String, Vec<u64>>::new();
    for line in std::fs::read_to_string(folder.join("ledger.jsonl")).unwrap().lines() {
        let line: Value = serde_json::from_str(line).unwrap();
        if let Some(mark) = line["entry"]["body"]["note"].as_str() {
            found.entry(mark.to_owned()).or_default().push(line["entry"]["position"].as_u64().unwrap());
        }
    }
    found
}

#[test]
fn what_was_answered_with_success_outlives_a_kill_under_load() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("a.akashi");
    let mut serving = Serving::start(&file);
    let token = token(&mut serving);
    let mut done = Vec::new();
    for (round, enough) in [1, 25, 60].into_iter().enumerate() {
        done.extend(kill_under_load(serving, &token, round, enough));
        let found = verified(folder.path());
        for (mark, positions) in &found {
            let whole: Vec<u64> = (positions[0]..).take(CONTROLS.len()).collect();
            assert_eq!(*positions, whole, "{mark} is there by half, or others spoke in between");
        }
        for (mark, first) in &done {
            assert_eq!(found.get(mark).map(|positions| positions[0]), Some(*first), "{mark} is lost or elsewhere");
        }
        // Nobody has more than one change under way when the end comes.
        assert!(found.len() <= done.len() + (round + 1) * SENDERS);
        serving = Serving::start(&file);
    }
    assert!(86 <= done.len());
}
