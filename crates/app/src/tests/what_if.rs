use world::ImplementationStatus::{Implemented, NotImplemented};
use world::{EvidenceFoundAltered, SettingChosen, SettingName};

use super::material::*;
use super::on_every_store;

on_every_store!(what_if_is_what_recording_would_do);

fn what_if_is_what_recording_would_do<S: Kind>() {
    let folder = folder();
    let mut workspace = workspace(S::fresh(&folder));
    record(&mut workspace, &[stated("service:a", PLAIN, Implemented), evidence("service:a", PLAIN, "e", None)], 10);
    let (head, before) = (workspace.head().unwrap(), assessments(workspace.current()));
    let statements = [
        EvidenceFoundAltered { evidence: "e".into() }.into(),
        stated("organisation", "II.1.1.1", NotImplemented),
        excluded("service:b", PLAIN),
        SettingChosen { scope: world::Scope::Organisation, setting: SettingName::Approval, value: "required".into() }
            .into(),
    ];
    let supposed = assessments(&workspace.current().with(&statements));
    assert_ne!(supposed, before);
    assert_eq!(workspace.head().unwrap(), head);
    assert_eq!(assessments(workspace.current()), before);
    record(&mut workspace, &statements, 20);
    assert_eq!(assessments(workspace.current()), supposed);
    assert_eq!(workspace.current().with(&[]).world.size(), head.size + 4);
}
