-- Another after every change of the menu: what is remembered of the menu is good as long as the mark is the same.
create sequence menu_marks start with 2;

create table menu_mark (
    mark integer not null
);
insert into menu_mark (mark) values (1);
