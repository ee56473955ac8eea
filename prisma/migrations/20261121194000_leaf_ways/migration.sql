-- Every leaf's way up the tree in each of the given periods, with its share in each unit on the way.
-- Operational control: the shares along the way multiply, 1 where the unit is operated and 0 where it is not;
-- a hall whose landlord operates the plant counts with the share of the unit that rents it.
create function leaf_ways(periods int[])
returns table (leaf_id int, unit_id int, period_id int, share numeric) language sql stable as $$
  with recursive way as (
    select u.id as leaf_id, u.id as unit_id, 1::numeric as share,
           coalesce(f.plant_operator = 'LANDLORD', false) as rented, p.id as period_id, p.starts_on, p.ends_on
    from organisational_unit u
    left join facility f on f.unit_id = u.id
    cross join reporting_period p
    where u.kind in ('FACILITY', 'PROGRAMME') and p.id = any(periods)
    union all
    select w.leaf_id, up.parent_id,
           case when w.rented then w.share else w.share * coalesce(own.share, 1) end,
           false, w.period_id, w.starts_on, w.ends_on
    from way w
    cross join lateral (
      select r.parent_id from reporting_parent r
      where r.unit_id = w.unit_id and r.valid_from <= w.ends_on and (r.valid_to is null or r.valid_to > w.starts_on)
        and not exists (select 1 from reporting_parent later where later.replaces_id = r.id)
      order by r.valid_from desc limit 1) up
    left join lateral (
      select case when e.operational_control then 1::numeric else 0::numeric end as share
      from ownership_edge e
      where e.owned_id = w.unit_id and e.valid_from <= w.ends_on and (e.valid_to is null or e.valid_to > w.starts_on)
        and not exists (select 1 from ownership_edge later where later.replaces_id = e.id)
      order by e.valid_from desc limit 1) own on true
    where up.parent_id is not null
  )
  select leaf_id, unit_id, period_id, share from way
$$;
