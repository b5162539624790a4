-- fact: attributes of which claims give different values.
-- One row per claim and attribute of which several claims speak.

with shared as (

    select
        subject_id,
        attribute
    from attributes
    group by all
    having
        count(distinct claim_id) > 1
        and count(distinct text) > 1

)

select
    attributes.subject_id,
    attributes.attribute,
    attributes.is_indirect,
    attributes.claim_id,
    attributes.source_id,
    attributes.criterion_id,
    attributes.line_start,
    attributes.label,
    attributes.text,
    attributes.is_prose
from attributes
join shared using (subject_id, attribute)
order by all
