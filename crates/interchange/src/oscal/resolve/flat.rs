//! One list of controls, nothing inside anything else.

use super::super::value::Value;
use super::Body;

/// Every control and every loose parameter, in the order of the sources.
pub(super) fn structured(bodies: Vec<(String, Body)>) -> Body {
    let mut flat = Body::default();
    for (_, body) in bodies {
        flat.params.extend(body.params);
        unnest(body.controls, &mut flat.controls);
        ungroup(body.groups, &mut flat);
    }
    flat
}

fn ungroup(groups: Vec<Value>, flat: &mut Body) {
    for group in groups {
        let Value::Object(mut group) = group else { continue };
        flat.params.extend(group.drain("params"));
        unnest(group.drain("controls"), &mut flat.controls);
        ungroup(group.drain("groups"), flat);
    }
}

fn unnest(controls: Vec<Value>, flat: &mut Vec<Value>) {
    for control in controls {
        let Value::Object(mut control) = control else { continue };
        let inner = control.drain("controls");
        control.take("controls");
        flat.push(control.into());
        unnest(inner, flat);
    }
}
