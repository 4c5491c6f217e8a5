{{#TABLE}}
<section>
<h2 class="section-title">{{TITLE}}</h2>
<div class="list"><table>
<thead><tr><th scope="col">[[programme.frozen.fact_of]]</th>{{#MEASURE}}<th scope="col" class="number">{{NAME}}</th>{{/MEASURE}}</tr></thead>
<tbody>{{#ROW}}<tr><th scope="row" class="first">{{NAME}}</th>{{#CELL}}<td class="number" data-label="{{LABEL}}">{{VALUE}}</td>{{/CELL}}</tr>
{{/ROW}}</tbody></table></div>
</section>
{{/TABLE}}
