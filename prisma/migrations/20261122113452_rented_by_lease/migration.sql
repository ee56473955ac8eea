-- A place whose lease puts it into category 8 counts with the share of the unit that rents it, as a hall does whose plant
-- the landlord runs: of each period what holds on its last day. The rest of the function is as it was.
create or replace function leaf_ways(periods int[])
returns table (leaf_id int, unit_id int, period_id int, share numeric, end_share numeric) language sql stable as $$
  with recursive cut as (
    select p.id as period_id, p.starts_on as day, p.ends_on from reporting_period p where p.id = any(periods)
    union
    select p.id, change.day, p.ends_on
    from reporting_period p
    join (
      select valid_from as day from reporting_parent union select valid_to from reporting_parent
      union select valid_from from ownership_edge union select valid_to from ownership_edge
    ) change on change.day > p.starts_on and change.day <= p.ends_on
    where p.id = any(periods)
  ),
  piece as (
    select c.period_id, c.day, coalesce(lead(c.day) over following, c.ends_on + 1) - c.day as days,
           lead(c.day) over following is null as is_last
    from cut c window following as (partition by c.period_id order by c.day)
  ),
  way as (
    select u.id as leaf_id, u.id as unit_id, 1::numeric as share,
           coalesce(f.plant_operator = 'LANDLORD', false)
             or coalesce(lease.direction = 'lease-in' and lease.lease_kind = 'operating' and not lease.operated_by_group, false)
             as rented,
           s.period_id, s.day, s.days, s.is_last
    from organisational_unit u
    left join facility f on f.unit_id = u.id
    cross join piece s
    join reporting_period p on p.id = s.period_id
    left join lateral (
      select d.direction, d.lease_kind, d.operated_by_group from scope_determination d
      where d.unit_id = u.id and d.subject = 'lease' and d.valid_from <= p.ends_on
      order by d.valid_from desc, d.id desc limit 1) lease on true
    where u.kind in ('FACILITY', 'PROGRAMME')
    union all
    select w.leaf_id, up.parent_id,
           case when w.rented then w.share else w.share * coalesce(own.share, 1) end,
           false, w.period_id, w.day, w.days, w.is_last
    from way w
    cross join lateral (
      select r.parent_id from reporting_parent r
      where r.unit_id = w.unit_id and r.valid_from <= w.day and (r.valid_to is null or r.valid_to > w.day)
        and not exists (select 1 from reporting_parent later where later.replaces_id = r.id)
      order by r.valid_from desc limit 1) up
    left join lateral (
      select case when e.operational_control and e.relationship <> 'FIXED_ASSET_INVESTMENT' then 1::numeric else 0::numeric end
             as share
      from ownership_edge e
      where e.owned_id = w.unit_id and e.valid_from <= w.day and (e.valid_to is null or e.valid_to > w.day)
        and not exists (select 1 from ownership_edge later where later.replaces_id = e.id)
      order by e.valid_from desc limit 1) own on true
    where up.parent_id is not null
  )
  select w.leaf_id, w.unit_id, w.period_id,
         trim_scale(round(round(sum(w.share * w.days), 62) / (p.ends_on - p.starts_on + 1), 60)),
         coalesce(sum(w.share) filter (where w.is_last), 0)
  from way w join reporting_period p on p.id = w.period_id
  group by w.leaf_id, w.unit_id, w.period_id, p.starts_on, p.ends_on
$$;
