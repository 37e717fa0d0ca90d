//! A parameter as a profile sets it.

use super::super::value::{Object, Value};

/// The fields of a parameter in the order of the model.
const ORDER: [&str; 12] = [
    "id",
    "class",
    "depends-on",
    "props",
    "links",
    "label",
    "usage",
    "constraints",
    "guidelines",
    "values",
    "select",
    "remarks",
];

/// Sets what the profile gives. Label, usage and class are replaced; values or a choice replace whatever
/// values or choice there were; everything else is added to what there is.
pub(super) fn set_parameter(param: &mut Object, set: &Object) {
    if set.get("values").is_some() || set.get("select").is_some() {
        param.take("values");
        param.take("select");
    }
    for (name, value) in set.iter() {
        let Some(name) = ORDER.iter().find(|known| **known == name) else {
            param.set(name.to_owned(), value.clone());
            continue;
        };
        match (*name, value) {
            ("props", Value::List(props)) => {
                if let Some(list) = param.list_in(&ORDER, "props") {
                    // A property that bears the uuid of another one stands for it.
                    let uuid = |value: &Value| value.as_object().and_then(|one| one.text("uuid")).map(str::to_owned);
                    let given: Vec<String> = props.iter().filter_map(uuid).collect();
                    list.retain(|old| uuid(old).is_none_or(|own| !given.contains(&own)));
                    list.extend(props.iter().cloned());
                }
            }
            ("links" | "constraints" | "guidelines", Value::List(more)) => {
                if let Some(list) = param.list_in(&ORDER, name) {
                    list.extend(more.iter().cloned());
                }
            }
            (name, value) => param.set_in(&ORDER, name, value.clone()),
        }
    }
}
