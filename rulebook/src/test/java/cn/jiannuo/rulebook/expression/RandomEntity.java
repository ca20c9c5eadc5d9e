package cn.jiannuo.rulebook.expression;

import cn.jiannuo.rulebook.fact.Entity;
import cn.jiannuo.rulebook.fact.Field;
import cn.jiannuo.rulebook.fact.Shape;
import cn.jiannuo.rulebook.fact.Type;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Fills entities with small random values, so that equalities happen. */
final class RandomEntity {
    static final List<String> TEXTS = List.of("", "优秀", "称职", "women", "a01", "正处级", "记功");

    private final Random random;
    private final boolean complete;

    /**
     * @param complete whether every fact is known and every word listed
     */
    RandomEntity(Random random, boolean complete) {
        this.random = random;
        this.complete = complete;
    }

    Entity of(Shape shape) {
        Entity entity = new Entity(shape);
        for (int slot = 0; slot < shape.fields().size(); slot++) {
            if (complete || random.nextInt(4) > 0) {
                fill(entity, slot, shape.field(slot));
            }
        }
        return entity;
    }

    private void fill(Entity entity, int slot, Field field) {
        switch (field.type()) {
            case Type.Simple simple -> simple(entity, slot, simple, field);
            case Type.OneOf oneOf -> {
                boolean unlisted = !complete && oneOf.choice().open() && random.nextInt(3) == 0;
                int options = oneOf.choice().options().size();
                entity.set(slot, unlisted ? Entity.UNLISTED : random.nextInt(options));
                if (unlisted) {
                    entity.set(slot, (Object) (random.nextBoolean() ? "先进" : "记大功"));
                }
            }
            case Type.ListOf list ->
                entity.set(slot, (Object) IntStream.range(0, random.nextInt(4))
                        .mapToObj(i -> of(list.shape()))
                        .toArray(Entity[]::new));
        }
    }

    private void simple(Entity entity, int slot, Type.Simple type, Field field) {
        switch (type) {
            case BOOL -> entity.set(slot, random.nextInt(2));
            case INT ->
                entity.set(slot, field.name().equals("year") ? 2023 + random.nextInt(5) : random.nextInt(6) - 1);
            case MONEY -> entity.set(slot, random.nextInt(40) * 10);
            case DATE -> entity.set(slot, Fixture.TODAY.toEpochDay() - random.nextInt(6));
            case TEXT -> entity.set(slot, (Object) TEXTS.get(random.nextInt(TEXTS.size())));
            case TEXTS ->
                entity.set(slot, (Object)
                        TEXTS.stream().filter(t -> random.nextInt(3) == 0).toList());
        }
    }
}
