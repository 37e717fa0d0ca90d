//! The tree of a document as it was written: the order of the fields and the digits of the numbers are kept.

use std::borrow::Cow;

/// A field's name; those of OSCAL cost no memory.
pub type Name = Cow<'static, str>;

/// One value of a document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value {
    /// Nothing.
    Null,
    /// Yes or no.
    Bool(bool),
    /// A number, in the digits of its document.
    Number(Box<str>),
    /// A text.
    Text(Box<str>),
    /// A list.
    List(Vec<Value>),
    /// An object.
    Object(Object),
}

impl Value {
    /// A text.
    pub fn text(text: impl Into<Box<str>>) -> Self {
        Self::Text(text.into())
    }

    /// The text, if it is one.
    pub fn as_text(&self) -> Option<&str> {
        match self {
            Self::Text(text) => Some(text),
            _ => None,
        }
    }

    /// The object, if it is one.
    pub fn as_object(&self) -> Option<&Object> {
        match self {
            Self::Object(object) => Some(object),
            _ => None,
        }
    }

    /// The object, if it is one, to be changed.
    pub fn as_object_mut(&mut self) -> Option<&mut Object> {
        match self {
            Self::Object(object) => Some(object),
            _ => None,
        }
    }

    /// The list, if it is one.
    pub fn as_list(&self) -> Option<&[Self]> {
        match self {
            Self::List(list) => Some(list),
            _ => None,
        }
    }
}

impl From<Object> for Value {
    fn from(object: Object) -> Self {
        Self::Object(object)
    }
}

impl From<&str> for Value {
    fn from(text: &str) -> Self {
        Self::Text(text.into())
    }
}

impl From<String> for Value {
    fn from(text: String) -> Self {
        Self::Text(text.into())
    }
}

impl From<Vec<Value>> for Value {
    fn from(list: Vec<Value>) -> Self {
        Self::List(list)
    }
}

/// Fields in the order of their document. Objects of OSCAL are small: a field is found by looking at each.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Object(Vec<(Name, Value)>);

impl Object {
    /// An object of these fields.
    pub fn of(fields: impl IntoIterator<Item = (&'static str, Value)>) -> Self {
        Self(fields.into_iter().map(|(name, value)| (Name::Borrowed(name), value)).collect())
    }

    pub(super) fn from_fields(fields: Vec<(Name, Value)>) -> Self {
        Self(fields)
    }

    /// How many fields there are.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there is no field.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The fields in order.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &Value)> {
        self.0.iter().map(|(name, value)| (name.as_ref(), value))
    }

    pub(super) fn fields_mut(&mut self) -> impl Iterator<Item = (&str, &mut Value)> {
        self.0.iter_mut().map(|(name, value)| {
            let name: &Name = name;
            (name.as_ref(), value)
        })
    }

    pub(crate) fn into_fields(self) -> Vec<(Name, Value)> {
        self.0
    }

    /// A field.
    pub fn get(&self, name: &str) -> Option<&Value> {
        self.0.iter().find(|(own, _)| own == name).map(|(_, value)| value)
    }

    /// A field, to be changed.
    pub fn get_mut(&mut self, name: &str) -> Option<&mut Value> {
        self.0.iter_mut().find(|(own, _)| own == name).map(|(_, value)| value)
    }

    /// The text of a field.
    pub fn text(&self, name: &str) -> Option<&str> {
        self.get(name).and_then(Value::as_text)
    }

    /// The object of a field.
    pub fn object(&self, name: &str) -> Option<&Self> {
        self.get(name).and_then(Value::as_object)
    }

    /// The list of a field; empty where there is none.
    pub fn list(&self, name: &str) -> &[Value] {
        self.get(name).and_then(Value::as_list).unwrap_or_default()
    }

    /// The objects in the list of a field.
    pub fn objects(&self, name: &str) -> impl Iterator<Item = &Self> {
        self.list(name).iter().filter_map(Value::as_object)
    }

    /// Takes a field out.
    pub fn take(&mut self, name: &str) -> Option<Value> {
        let place = self.0.iter().position(|(own, _)| own == name)?;
        Some(self.0.remove(place).1)
    }

    /// The list of a field, leaving an empty one in its place; empty where there is none.
    pub(super) fn drain(&mut self, name: &str) -> Vec<Value> {
        match self.get_mut(name) {
            Some(Value::List(list)) => std::mem::take(list),
            _ => Vec::new(),
        }
    }

    /// Sets a field where it stands, or at the end.
    pub fn set(&mut self, name: impl Into<Name>, value: impl Into<Value>) {
        let (name, value) = (name.into(), value.into());
        match self.get_mut(&name) {
            Some(old) => *old = value,
            None => self.0.push((name, value)),
        }
    }

    /// Sets a list where it stands, or at the end; an empty list is no field.
    pub(crate) fn set_list(&mut self, name: &'static str, list: Vec<Value>) {
        if list.is_empty() {
            self.take(name);
        } else {
            self.set(name, list);
        }
    }

    /// Sets a field where it stands, or before the first field that comes later in `order`.
    pub(super) fn set_in(&mut self, order: &[&str], name: &'static str, value: impl Into<Value>) {
        if let Some(old) = self.get_mut(name) {
            *old = value.into();
            return;
        }
        let later: &[&str] = order.iter().position(|own| *own == name).and_then(|at| order.get(at..)).unwrap_or(&[]);
        let place = self.0.iter().position(|(own, _)| later.contains(&own.as_ref())).unwrap_or(self.0.len());
        self.0.insert(place, (Name::Borrowed(name), value.into()));
    }

    /// The list of a field, made where there is none.
    pub(super) fn list_in(&mut self, order: &[&str], name: &'static str) -> Option<&mut Vec<Value>> {
        if self.get(name).is_none() {
            self.set_in(order, name, Vec::new());
        }
        match self.get_mut(name) {
            Some(Value::List(list)) => Some(list),
            _ => None,
        }
    }
}
