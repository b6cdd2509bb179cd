-- The functions that earlier versions kept among the tables. They live in the schema `ledger` now,
-- which is replaced as a whole whenever it changes. What a trigger calls stays with its table.

drop view if exists credits.boundaries;

do $$
declare
  v_function regprocedure;
begin
  for v_function in
    select p.oid::regprocedure from pg_proc p
    where p.pronamespace = 'credits'::regnamespace and p.prorettype <> 'trigger'::regtype
  loop
    execute format('drop function %s cascade', v_function);
  end loop;
end $$;

drop type if exists credits.act;
