-- A chart asks for each stretch of time what auto-recharge has bought in it.
create index grants_of_recharge on credits.grants (account, effective_at) where source = 'recharge';
