mod algebra;
mod carried;
mod laws;
mod shipped;
